import { plainWords } from './plain-words.ts';
import type { CommunicationRule } from './rule.ts';

const steps = [
  /\bplease\b|\b(?:we|i|our team|engineering|a colleague|a member of our team) (?:will|'ll|are|am|is|have|has|'ve)\b|\bnext steps?\b|\byou can\b|\blet (?:us|me) know\b/u,
  /(?<!\p{L})(?:bitte|wir (?:werden|haben|prüfen|melden|gehen|sind)|nächste[rn]? schritte?|sie können)(?!\p{L})/u,
  /(?<!\p{L})(?:veuillez|merci de|nous (?:allons|avons|examinons|vous|sommes)|prochaines? étapes?|vous pouvez)(?!\p{L})/u,
  /(?<!\p{L})(?:por favor|le rogamos|vamos a|hemos|estamos|próximos? pasos?|puede)(?!\p{L})/u,
  /(?<!\p{L})(?:por favor|pedimos|vamos|estamos|encaminhamos|registramos|próximos? passos?|você pode|pode)(?!\p{L})/u,
  /ください|いたします|しております|次の|請|请|我们(?:会|将|已|正在)|下一步/u,
];

/** @playbook What to Always Include: "Clear next steps (for support or customer)". */
export const nextStep: CommunicationRule = {
  id: 'communication.always_include.next_step',
  section: 'Customer Communication Guidelines: What to Always Include',
  kind: 'missing',
  catches: ({ body }) => (steps.some((pattern) => pattern.test(plainWords(body))) ? null : 'no next step'),
};
