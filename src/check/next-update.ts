import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import type { Classification } from '../ticket/classification.ts';
import type { Decision } from '../ticket/decision.ts';
import { addMinutes, type Instant } from '../ticket/instant.ts';
import type { CommunicationRule } from './rule.ts';

type Clocks = {
  readonly decision: Pick<Decision, 'sla'>;
  readonly classification: Pick<Classification, 'severity'>;
  readonly playbook: VersionedPlaybook;
  readonly now: Instant;
};

/** When support will write next: the first update while it lies ahead, then at the playbook's frequency. Always after `now`. */
export function nextUpdateAt({ decision, classification, playbook, now }: Clocks): Instant {
  const { firstUpdateBy, updateEveryMinutes } = decision.sla;
  if (firstUpdateBy > now) return firstUpdateBy;
  return addMinutes(now, updateEveryMinutes ?? playbook.sla[classification.severity].firstUpdateMinutes);
}

/** A moment as every customer reads it the same way: `2026-01-05 14:00 UTC`. */
export function formatMoment(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

const duration =
  '(?:\\d{1,3}|one|two|four|ein(?:er|e|em)?|zwei|vier|une?|deux|quatre|una|dos|cuatro|uma?|duas|quatro) ?(?:business |working )?(?:minutes?|minuten?|minutos?|hours?|stunden?|heures?|horas?|days?|tag(?:en)?|jours?|días?|dias?)';
const moment = /\d{1,2}:\d{2} ?(?:utc|gmt|[a-z]{3,4}\b|[+-]\d{2})|\d{4}-\d{2}-\d{2}|\d+ ?(?:分|時間|小时|日|天)以?内/iu;
const relative = new RegExp(
  `\\b(?:within|in|every|by|innerhalb|binnen|alle|dans(?: les)?|sous|toutes les|d'ici|en|dentro de|cada|em(?: até)?|a cada)(?: the next| von| spätestens| un délai de| menos de)? ${duration}\\b`,
  'iu',
);

/** @playbook What to Always Include: "Timeline for next update". */
export const nextUpdate: CommunicationRule = {
  id: 'communication.always_include.next_update',
  section: 'Customer Communication Guidelines: What to Always Include',
  kind: 'missing',
  catches: ({ body }, input) => (moment.test(body) || relative.test(body) ? null : formatMoment(nextUpdateAt(input))),
};
