import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import type { Classification } from '../ticket/classification.ts';
import type { Decision } from '../ticket/decision.ts';
import type { Evidence } from '../ticket/evidence.ts';
import { isAllowedLink } from './links.ts';
import type { CommunicationRule } from './rule.ts';

type Sources = {
  readonly evidence: Evidence;
  readonly classification: Pick<Classification, 'category'>;
  readonly decision: Pick<Decision, 'disposition'>;
  readonly playbook: VersionedPlaybook;
};

/** The article to link to: the best one found, else the category's. */
export function documentationLinkOf({ evidence, classification, playbook }: Omit<Sources, 'decision'>): string {
  const article = evidence.documents.find(({ url }) => isAllowedLink(url, playbook));
  return article?.url ?? playbook.links.byCategory[classification.category];
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
