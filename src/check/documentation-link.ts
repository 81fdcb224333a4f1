import type { Signals } from '../signals/signals.ts';
import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import type { Classification } from '../ticket/classification.ts';
import type { Decision } from '../ticket/decision.ts';
import type { DocumentMatch, Evidence } from '../ticket/evidence.ts';
import { isAllowedLink } from './links.ts';
import type { CommunicationRule } from './rule.ts';

type Sources = {
  readonly signals: Signals;
  readonly evidence: Evidence;
  readonly classification: Pick<Classification, 'category'>;
  readonly decision: Pick<Decision, 'disposition'>;
  readonly playbook: VersionedPlaybook;
};

/** From here on an article is about what the ticket is about; below it shares some words with it. */
const telling = 0.3;
/** What the ticket's own status code in the passage that was found adds. */
const sameStatus = 0.12;
/** An article of the ticket's own category is worth a look this far down. */
const akin = 0.25;

/** The article that covers what the ticket is about; null where none clearly does. */
export function tellingArticleOf(sources: Omit<Sources, 'decision' | 'classification'>): DocumentMatch | null {
  const [best] = ranked(sources);
  return best !== undefined && best.weight >= telling ? best.article : null;
}

/** The article to link to: the one that covers the matter, else one near it of the same category, else the category's page. */
export function documentationLinkOf(sources: Omit<Sources, 'decision'>): string {
  const { classification, playbook } = sources;
  const near = ranked(sources).find(
    ({ article, weight }) => weight >= akin && article.category === classification.category,
  );
  return (tellingArticleOf(sources) ?? near?.article)?.url ?? playbook.links.byCategory[classification.category];
}

function ranked({ signals, evidence, playbook }: Pick<Sources, 'signals' | 'evidence' | 'playbook'>) {
  const codes = new Set(signals.statusCodes.map(({ code }) => `${code}`));
  const names = ({ excerpt }: DocumentMatch) => (excerpt.match(/\b[1-5]\d\d\b/g) ?? []).some((code) => codes.has(code));
  return evidence.documents
    .filter(({ url }) => isAllowedLink(url, playbook))
    .map((article) => ({ article, weight: article.score + (names(article) ? sameStatus : 0) }))
    .sort((a, b) => b.weight - a.weight);
}

/** Whether a reply of this kind is complete only with its article: it answers or closes by pointing to one. */
export function needsDocumentation({ decision }: Pick<Sources, 'decision'>): boolean {
  return ['answer', 'close_configuration', 'close_expected_behavior'].includes(decision.disposition);
}

/** @playbook What to Always Include: "Link to relevant documentation if applicable". */
export const documentationLink: CommunicationRule = {
  id: 'communication.always_include.documentation_link',
  section: 'Customer Communication Guidelines: What to Always Include',
  kind: 'missing',
  catches: ({ body }, input) => {
    if (!needsDocumentation(input)) return null;
    const { documentation, byCategory } = input.playbook.links;
    const suitable = [...input.evidence.documents.map(({ url }) => url), documentation, ...Object.values(byCategory)];
    return suitable.some((url) => body.includes(url)) ? null : documentationLinkOf(input);
  },
};
