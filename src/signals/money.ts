import type { FoundPhrases } from './phrases/read-phrases.ts';
import type { Signals } from './signals.ts';
import { around, inOrder, type Source } from './text.ts';

// A refund is also a thing the platform's API deals in.
const refundsAsProduct =
  /\/(?:v\d\/)?refunds?\b|\brefunds? (?:end ?point|api|webhook|object|resource|call|request body|route|flow via|event|status field|schema|id|policy|docs|documentation)\b|\b(?:post|get|put|patch|create|list|the) \/?refunds?\b|\brefund(?:ed|s)?[._](?:created|updated|failed|succeeded)\b|退款(?:接口|API)|返金API|erstattungs-?(?:api|endpunkt)/i;

/** Wishes for money back, charges in dispute, and payments that fail. A bug of a refund endpoint is no wish. */
export function readMoney({ money }: FoundPhrases, sources: readonly Source[]): Signals['money'] {
  const wishes = money.filter(
    ({ kind, span }) =>
      kind !== 'compensation' || !refundsAsProduct.test(around(sources, span, { before: 14, behind: 22 })),
  );
  return inOrder(wishes.map(({ kind, span }) => ({ kind, span })));
}
