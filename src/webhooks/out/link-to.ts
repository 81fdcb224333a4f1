import type { Integrations } from '../../integrations/integrations.ts';
import type { RecommendationId } from '../../ticket/ids.ts';

/** Where people see a recommendation; null where this service has no address that they reach. */
export function linkTo({ publicUrl }: Integrations, id: RecommendationId): string | null {
  return publicUrl === null ? null : `${publicUrl}/console/reviews/${id}`;
}
