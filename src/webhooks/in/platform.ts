import type { Knowledge, KnowledgeKind } from '../../knowledge-intake.ts';
import type { Source } from '../../integrations/integrations.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { KnowledgeId } from '../../ticket/ids.ts';
import type { TicketReport } from '../../ticket/source-ticket.ts';

/** A webhook as it arrived: the very bytes that were signed, and its headers. */
export type SignedRequest = {
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly now: Instant;
};

/** Whether a request comes from whoever knows the secret, and came in time. */
export type Verification = 'genuine' | 'unsigned' | 'badSignature' | 'tooOld';

/** Something the copilot should know besides tickets. */
export type ContextItem =
  | { [Kind in KnowledgeKind]: { readonly kind: Kind; readonly item: Knowledge[Kind] } }[KnowledgeKind]
  | { readonly kind: 'incidentOver'; readonly id: KnowledgeId; readonly at: Instant };

/** What a genuine webhook says. */
export type Incoming =
  | { readonly says: 'ticket'; readonly report: TicketReport }
  | { readonly says: 'context'; readonly items: readonly ContextItem[] }
  | { readonly says: 'challenge'; readonly challenge: string }
  | { readonly says: 'nothing' };

/** One platform's way of signing and telling. Pure but for the digest; `webhooks/in/platforms.ts` lists them. */
export type Platform = {
  readonly verify: (request: SignedRequest, secret: string) => Promise<Verification>;
  /** What names a delivery, out of signed content only: whoever replays one can't rename it. Null: the digest of the bytes. */
  readonly deliveryId: (request: SignedRequest, json: unknown) => string | null;
  /** Throws `ZodError` where the payload is not one of the platform's. */
  readonly read: (
    json: unknown,
    told: { readonly source: Source; readonly headers: Headers; readonly now: Instant },
  ) => Incoming;
};

export const nothing: Incoming = { says: 'nothing' };
