import type { FoundPhrases } from './phrases/read-phrases.ts';
import type { Signals } from './signals.ts';
import { inOrder, readAll, type Source } from './text.ts';

const shouting = /\b(?:[A-Z]{3,}[ ,!]+){4,}/g;
const exclaimed = /!{3,}/g;

/** How the customer feels, from words alone; shouting weighs where a whole sentence is in capitals. */
export function readTone({ tones }: FoundPhrases, sources: readonly Source[]): Pick<Signals, 'sentiment' | 'urgency'> {
  const count = (kind: 'angry' | 'frustrated') => tones.filter((tone) => tone.kind === kind).length;
  const anger = count('angry') + readAll(sources, shouting, 3).length;
  const frustration = count('frustrated');
  const upset = anger > 0 || frustration > 0 ? 'frustrated' : 'calm';
  const urgency = tones.filter(({ kind }) => kind === 'urgent').map(({ span }) => ({ span }));
  return {
    sentiment: anger >= 2 || (anger > 0 && frustration > 0) ? 'angry' : upset,
    urgency: inOrder([...urgency, ...readAll(sources, exclaimed, 5)]),
  };
}
