import type { Tier } from '../ticket/vocabulary.ts';

/** A system that sends tickets or context in, and how what it says is read. Its name stands in `/v1/webhooks/{source}`. */
export type Source = {
  readonly name: string;
  readonly platform: PlatformName;
  /** Shared with the platform; never logged, never answered. */
  readonly secret: string;
  /** Stands before the platform's own number: `ZD-`. */
  readonly referencePrefix: string;
  readonly tiers: TierMapping;
  /** GitHub: an issue with this label is a known issue, not a ticket. */
  readonly knownIssueLabel: string | null;
  /** Slack: the channels whose messages are tickets, and the one where incidents are declared. */
  readonly ticketChannels: readonly string[];
  readonly incidentChannel: string | null;
  readonly writeBack: WriteBack | null;
};

export const platformNames = ['standard', 'zendesk', 'freshdesk', 'chatwoot', 'github', 'slack'] as const;
export type PlatformName = (typeof platformNames)[number];

/** Which tier a customer has: by the customer's id first, then by an organization or tag, else the default. */
export type TierMapping = {
  readonly byCustomer: Readonly<Record<string, Tier>>;
  readonly byGroup: Readonly<Record<string, Tier>>;
  readonly otherwise: Tier;
};

/** Where notes on a source's tickets go, and as whom. */
export type WriteBack = {
  readonly baseUrl: string;
  /** Zendesk: the agent's address that the token belongs to. */
  readonly user: string | null;
  readonly token: string;
  /** Chatwoot: the account; GitHub: `owner/repository` is in the ticket's own id. */
  readonly account: string | null;
  /** Which of the platform's custom fields say what. */
  readonly fields: WrittenFields;
};

/** What a custom field can say of a recommendation. */
export const writtenFacts = ['severity', 'category', 'disposition', 'review'] as const;
export type WrittenFact = (typeof writtenFacts)[number];

/** A custom field by the platform's own name for it, and its words for ours where they differ: the options of a list. */
export type WrittenFields = Readonly<
  Partial<Record<WrittenFact, { readonly field: string; readonly values: Readonly<Record<string, string>> }>>
>;

/** A place that is asked for context every so many minutes. Its name stands before the ids of what it tells. */
export type Feed = { readonly name: string; readonly everyMinutes: number } & (
  | { readonly kind: 'status_page'; readonly url: string }
  | {
      readonly kind: 'github_issues';
      readonly baseUrl: string;
      /** `owner/name`. */
      readonly repository: string;
      readonly label: string;
      readonly token: string | null;
    }
  /** An address or a file; only pages below `pages` are read. */
  | { readonly kind: 'sitemap'; readonly location: string; readonly pages: string }
  /** A folder of this machine, and where its pages are read on the web. */
  | { readonly kind: 'markdown_folder'; readonly folder: string; readonly pages: string }
);

/** Where escalations are posted. */
export type SlackEscalation = {
  readonly baseUrl: string;
  readonly token: string;
  readonly channel: string;
  /** Whom a message mentions, in Slack's own form: `<!subteam^S0123>`; the playbook's handle where null. */
  readonly mention: string | null;
};

/** Everything the copilot is connected to. */
export type Integrations = {
  /** Where people reach this service; links in notes lead there. Null: notes carry no link. */
  readonly publicUrl: string | null;
  readonly sources: readonly Source[];
  readonly escalations: SlackEscalation | null;
  readonly feeds: readonly Feed[];
  /** Whether webhooks may go to this machine and private networks: for tests, never in production. */
  readonly allowPrivateAddresses: boolean;
};

/** Connected to nothing. */
export const noIntegrations: Integrations = {
  publicUrl: null,
  sources: [],
  escalations: null,
  feeds: [],
  allowPrivateAddresses: false,
};
