import type { Redaction } from '../redact/redaction.ts';
import type { FoundPhrases } from './phrases/read-phrases.ts';
import { readReports } from './security-reports.ts';
import type { Signals } from './signals.ts';
import { around, findAll, inOrder, type Source } from './text.ts';

const denied =
  /\b(?:no|not|n't|never|without|isn't|aren't|rather than|kein\w{0,2}|nicht|pas de|sin|sem|ningun\w{0,2}|nenhum\w{0,1})\b[^.,;\n]{0,24}$/i;
/** Asking about security, or for a feature of it, reports nothing. */
const merelyAbout =
  /\bsecurity (?:docs?|documentation|page|alerts?|settings?|headers?|questionnaire|review|policy|whitepaper|features?|team|contact|audit|certificat\w{1,5}|training)\b/i;
const memoryLeak = /memory|memor|heap|\bRAM\b|speicher|mémoire|内存|メモリ|connection leak|fd leak|goroutine/i;

const matter = /issue|hole|flaw|vulnerab|incident|lücke/i;

/** Words that report a breach, exposure, bypass, vulnerability or leaked key; a live-looking secret in the ticket is one itself. */
export function readSecurity(
  redaction: Redaction,
  found: FoundPhrases,
  sources: readonly Source[],
): Signals['security'] {
  const told = [...found.security, ...readReports(found)].filter(({ kind, span }) => {
    const before = around(sources, { ...span, end: span.start }, { before: 28, behind: 0 });
    if (denied.test(before) && kind !== 'auth_bypass') return false;
    if (memoryLeak.test(around(sources, span, { before: 12, behind: 20 }))) return false;
    const mentioned = kind === 'vulnerability' && merelyAbout.test(around(sources, span, { before: 20, behind: 24 }));
    return !mentioned || matter.test(span.text);
  });
  return [...inOrder(told.map(({ kind, span }) => ({ kind, span }))), ...pastedSecrets(redaction, sources)];
}

const exampleWords =
  /example|sample|dummy|fake|test|placeholder|xxxx|redacted|your[-_ ]|foo|bar\b|changeme|<[^>]{1,30}>|\*{3}|\.{3}/i;
const liveShapes =
  /^(?:api_key|aws|github|gitlab|slack|stripe|openai|anthropic|google|twilio|sendgrid|npm|pypi|private_key|platform_key|\w+_key|\w+_token)/;

function pastedSecrets({ placeholders }: Redaction, sources: readonly Source[]): Signals['security'] {
  return placeholders
    .filter(({ kind, label, value }) => kind === 'secret' && liveShapes.test(label) && !exampleWords.test(value))
    .flatMap(({ token }) => {
      const escaped = token.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      return findAll(sources, new RegExp(escaped, 'g'), 1).map(({ span }) => ({
        kind: 'leaked_credential' as const,
        span,
      }));
    });
}
