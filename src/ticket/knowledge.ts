import type { KnowledgeId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Category } from './vocabulary.ts';

/** A documented defect with a workaround. */
export type KnownIssue = {
  readonly id: KnowledgeId;
  readonly title: string;
  readonly component: string;
  /** Free text per library, such as `fastapi <0.44.1`; empty where every version is affected. */
  readonly affectedVersions: readonly string[];
  readonly fixedIn: string | null;
  readonly symptoms: readonly string[];
  /** Plain strings as they stand in a log. */
  readonly errorSignatures: readonly string[];
  readonly workaround: string;
  readonly status: 'open' | 'fixed' | 'wontfix';
  readonly links: readonly {
    readonly url?: string | undefined;
    readonly repo?: string | undefined;
    readonly thread?: number | undefined;
  }[];
};

/** A documentation article that a draft may link to. */
export type Document = {
  readonly id: KnowledgeId;
  readonly title: string;
  readonly url: string;
  readonly category: Category | null;
  readonly body: string;
};

/** A declared outage or degradation. Open until `resolvedAt`. */
export type Incident = {
  readonly id: KnowledgeId;
  readonly title: string;
  readonly status: 'investigating' | 'identified' | 'monitoring' | 'resolved';
  readonly startedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly components: readonly string[];
  readonly endpoints: readonly string[];
  readonly errorSignatures: readonly string[];
  readonly summary: string;
  readonly url: string | null;
};

/** A release to an environment; a fresh one is the first suspect for a new error on its endpoints. */
export type Deployment = {
  readonly id: KnowledgeId;
  readonly service: string;
  readonly version: string;
  readonly environment: 'production' | 'staging' | 'development';
  readonly deployedAt: Instant;
  readonly endpoints: readonly string[];
  readonly summary: string;
  readonly url: string | null;
};
