import type { Ticket } from '../ticket/ticket.ts';

/** A ticket whose personal data and secrets are placeholders, and what each stands for. */
export type Redaction = {
  readonly ticket: Ticket;
  readonly placeholders: readonly Placeholder[];
};

/** `personal` values may be put back into a reply to the same customer; `secret` ones never. */
export type Placeholder = {
  /** As it stands in the redacted text, such as `[email-1]`. Equal values share one. */
  readonly token: string;
  readonly kind: 'personal' | 'secret';
  /** What was recognised: `email`, `phone`, `card`, `iban`, `ip`, `name`, `api_key`, `jwt`, `password`, … */
  readonly label: string;
  readonly value: string;
};
