/** The telling parts of a ticket as a platform has it. */
export type Told = {
  readonly id: string;
  readonly subject?: string;
  readonly body?: string;
  readonly status?: string;
  /** As the platform writes it. */
  readonly priority?: string | null;
  readonly updatedAt?: string;
  readonly tags?: readonly string[];
  readonly customerId?: string;
  readonly comment?: {
    readonly id: string;
    readonly body: string;
    readonly staff?: boolean;
    readonly public?: boolean;
  };
};

const opened = '2026-01-05T10:00:00Z';

/** A Zendesk event, in the shape of `zen:event-type:ticket.*` webhooks. */
export function zendeskEvent(type: string, told: Told) {
  const updated = told.updatedAt ?? opened;
  return {
    type: `zen:event-type:ticket.${type}`,
    account_id: 22129848,
    id: crypto.randomUUID(),
    time: updated,
    zendesk_event_version: '2022-11-06',
    subject: `zen:ticket:${told.id}`,
    detail: {
      actor_id: '8447388090494',
      assignee_id: null,
      brand_id: '8447346621310',
      created_at: opened,
      custom_status: '8447320465790',
      description: told.body ?? 'Every POST /orders answers 500 since 09:40 UTC with OrderTotalError.',
      external_id: null,
      form_id: '8646151517822',
      group_id: '8447320466430',
      id: told.id,
      is_public: true,
      organization_id: told.customerId ?? '8447346622462',
      priority: told.priority ?? null,
      requester_id: '8447388090494',
      status: told.status ?? 'OPEN',
      subject: told.subject ?? 'POST /orders answers 500',
      submitter_id: '8447388090494',
      tags: told.tags ?? [],
      type: null,
      updated_at: updated,
      via: { channel: 'web' },
    },
    event:
      told.comment === undefined
        ? {}
        : {
            comment: {
              id: told.comment.id,
              body: told.comment.body,
              is_public: told.comment.public ?? true,
              author: { id: '8447388090494', is_staff: told.comment.staff ?? false, name: 'Ada Marsh' },
            },
          },
  };
}

/** What a Freshdesk automation rule sends with "Simple" content. */
export function freshdeskEvent(told: Told) {
  return {
    freshdesk_webhook: {
      ticket_id: Number(told.id),
      ticket_subject: told.subject ?? 'POST /orders answers 500',
      ticket_description: told.body ?? 'Every POST /orders answers 500.',
      ticket_status: told.status ?? 'Open',
      ticket_priority: told.priority ?? 'Low',
      ticket_tags: (told.tags ?? []).join(', '),
      ticket_requester_name: 'Ada Marsh',
      ticket_company_name: told.customerId ?? 'Marsh & Sons',
      ticket_latest_public_comment: told.comment?.body ?? '',
      triggered_event: '{ticket_action:created}',
    },
  };
}

/** A message in a Chatwoot conversation. */
export function chatwootMessage(told: Told & { readonly outgoing?: boolean; readonly private?: boolean }) {
  const at = Date.parse(told.updatedAt ?? opened) / 1000;
  return {
    event: 'message_created',
    id: Number(told.comment?.id ?? 1),
    content: told.comment?.body ?? told.body ?? 'Our exports hang since this morning.',
    message_type: told.outgoing === true ? 'outgoing' : 'incoming',
    private: told.private ?? false,
    content_type: 'text',
    created_at: new Date(at * 1000).toISOString(),
    sender: { id: 77, name: 'Ada Marsh', email: null },
    account: { id: 1, name: 'Northwind' },
    inbox: { id: 2, name: 'Website' },
    conversation: {
      id: Number(told.id),
      status: told.status ?? 'open',
      priority: told.priority ?? null,
      labels: told.tags ?? [],
      created_at: Date.parse(opened) / 1000,
      updated_at: at,
      additional_attributes: {},
      custom_attributes: told.customerId === undefined ? {} : { customer_id: told.customerId },
      meta: { sender: { id: 77, name: 'Ada Marsh' } },
    },
  };
}

/** An event of a GitHub issue. */
export function githubIssue(action: string, told: Told & { readonly labels?: readonly string[] }) {
  return {
    action,
    issue: {
      number: Number(told.id),
      title: told.subject ?? 'POST /orders answers 500',
      body: told.body ?? 'Every POST /orders answers 500.',
      state: told.status ?? 'open',
      state_reason: null,
      html_url: `https://github.com/northwind/api/issues/${told.id}`,
      created_at: opened,
      updated_at: told.updatedAt ?? opened,
      user: { login: told.customerId ?? 'ada', type: 'User' },
      labels: (told.labels ?? []).map((name) => ({ name })),
    },
    ...(told.comment === undefined
      ? {}
      : {
          comment: {
            id: Number(told.comment.id),
            body: told.comment.body,
            created_at: told.updatedAt ?? opened,
            user: { login: told.comment.staff === true ? 'support' : (told.customerId ?? 'ada'), type: 'User' },
          },
        }),
    repository: { full_name: 'northwind/api', name: 'api' },
    sender: { login: 'ada' },
  };
}

/** A message in a Slack channel. */
export function slackMessage(message: {
  channel: string;
  text: string;
  ts: string;
  thread_ts?: string;
  user?: string;
}) {
  return {
    token: 'unused',
    team_id: 'T1',
    api_app_id: 'A1',
    type: 'event_callback',
    event_id: `Ev${crypto.randomUUID()}`,
    event_time: Math.floor(Number(message.ts)),
    event: { type: 'message', user: 'U1', channel_type: 'channel', event_ts: message.ts, ...message },
  };
}

/** A ticket by Standard Webhooks. */
export function standardTicket(told: Told) {
  return {
    type: 'ticket.updated',
    timestamp: told.updatedAt ?? opened,
    data: {
      id: told.id,
      subject: told.subject ?? 'POST /orders answers 500',
      body: told.body ?? 'Every POST /orders answers 500.',
      customer: { id: told.customerId ?? 'cus_9', groups: told.tags ?? [] },
    },
  };
}
