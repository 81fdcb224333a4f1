import type { DraftText } from '../ticket/draft.ts';
import type { CheckInput } from './check-input.ts';

/** One communication rule: `catches` gives the words that break it, or what is missing; null where it holds. */
export type CommunicationRule = {
  readonly id: string;
  /** The playbook section that asks for it. */
  readonly section: string;
  /** `words`: something stands there that must not; taking its sentence out mends it. `missing`: a line must be added. */
  readonly kind: 'words' | 'missing';
  readonly catches: (draft: DraftText, input: CheckInput) => string | null;
};
