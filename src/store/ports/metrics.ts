import type { SlaPolicy } from '../../playbook/sla-clocks.ts';
import type { TicketId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { Breakdowns, MeasureFamily, Measures, MetricDimension, Undocumented } from '../../ticket/measures.ts';
import type { DueClock, SeveritySet, SlaClock } from '../../ticket/sla.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';

/**
 * What the team's metrics are made of, over periods. Bounds ascend: each period ends where the next begins, the last bound ends the
 * last period. @playbook Metrics We Track
 */
export type MetricsStore = {
  measure(bounds: readonly Instant[], dimension: MetricDimension | null): Promise<Measures>;
  /** First responses and resolutions of the whole stretch, by severity. */
  bySeverity(bounds: readonly Instant[]): Promise<Pick<Measures, 'firstResponses' | 'resolutions'>>;
  breakdowns(bounds: readonly Instant[]): Promise<Breakdowns>;
  /** Alike are two whose vectors have at least that cosine similarity. */
  undocumented(bounds: readonly Instant[], similarity: number): Promise<Undocumented>;
  /** Sums up some more of the days that have changed since they were; how many there were. Figures are right before and after. */
  makeCells(family: MeasureFamily): Promise<number>;
};

/** Running clocks that fall due from a moment on (null: however long ago) and before another. */
export type DueRequest = PageRequest & { readonly from: Instant | null; readonly until: Instant };

/** What a ticket's clocks were when each severity came to stand. */
export type SlaHistory = readonly (SeveritySet & { readonly clocks: readonly SlaClock[] })[];

/** SLA clocks. Every write that a clock depends on reckons it anew in its own transaction. @playbook Response Time Guidelines */
export type SlaStore = {
  /** Makes a playbook document's figures known; clocks keep to the document of the recommendation that set their severity. */
  adopt(playbookVersion: string, policy: SlaPolicy, at: Instant): Promise<void>;
  /** Clocks that are neither met nor paused, the earliest due first. */
  due(request: DueRequest): Promise<Page<DueClock> | InvalidCursor>;
  /** A ticket's clocks and their history; null where there is no such ticket. */
  ofTicket(id: TicketId): Promise<{ readonly clocks: readonly SlaClock[]; readonly history: SlaHistory } | null>;
  /** Starts the clocks of some unresolved tickets that have a recommendation and none; how many it found. */
  startMissing(): Promise<number>;
};
