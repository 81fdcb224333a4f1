import { importKnowledge } from '../../knowledge-intake.ts';
import type { Services } from '../../services.ts';
import type { ContextItem } from './platform.ts';

/** Stores what a source tells besides tickets, in place of what it told before. */
export async function takeInContext(services: Services, items: readonly ContextItem[]): Promise<void> {
  for (const told of items) await takeInItem(services, told);
}

async function takeInItem(services: Services, told: ContextItem): Promise<void> {
  if (told.kind === 'knownIssues') return importKnowledge(services, told.kind, [told.item]);
  if (told.kind === 'documents') return importKnowledge(services, told.kind, [told.item]);
  if (told.kind === 'incidents') return importKnowledge(services, told.kind, [told.item]);
  if (told.kind === 'deployments') return importKnowledge(services, told.kind, [told.item]);
  const incident = await services.store.incidents.find(told.id);
  if (incident === null || incident.resolvedAt !== null) return;
  const resolvedAt = told.at < incident.startedAt ? incident.startedAt : told.at;
  await importKnowledge(services, 'incidents', [{ ...incident, status: 'resolved', resolvedAt }]);
}
