import type { Disposition, InformationItem } from '../../ticket/vocabulary.ts';

/** Why a request was answered as it was; each has its explanation in every language. */
export type Cause =
  | 'credentials'
  | 'permission'
  | 'wrong_environment'
  | 'rate_limit'
  | 'content_type'
  | 'malformed_request'
  | 'created'
  | 'deleted'
  | 'not_visible'
  | 'client_disconnect'
  | 'configuration'
  | 'by_design';

/** What a report comes down to; each has its sentence in every language. */
export type Symptom =
  | 'allFailing'
  | 'payments'
  | 'charge'
  | 'silent'
  | 'slow'
  | 'timeouts'
  | 'webhooks'
  | 'endpointAnswer'
  | 'answer'
  | 'error'
  | 'endpoint'
  | 'limited'
  | 'refused'
  | 'documentation';

/** The words of a reply in one language. `{{name}}` marks a slot; a sentence whose slot stays empty is left out. */
export type Phrases = {
  readonly greeting: string;
  readonly greetingByName: string;
  readonly sympathy: string;
  readonly facts: string;
  readonly factNames: {
    readonly endpoint: string;
    readonly status: string;
    readonly error: string;
    readonly version: string;
    readonly requestId: string;
  };
  readonly thanks: string;
  /** What the customer reports, as we understood it; slots `{{endpoint}}` and `{{answer}}`. */
  readonly understood: Readonly<Record<Symptom, string>>;
  /** What the platform answered with, by what is known of it. */
  readonly answers: { readonly status: string; readonly error: string; readonly both: string };
  readonly since: string;
  readonly environments: { readonly production: string; readonly staging: string; readonly development: string };
  readonly priority: { readonly P1: string; readonly P2: string };
  /** Null where the playbook document's own templates are in this language. */
  readonly templates: Readonly<Record<Disposition, string>> | null;
  readonly questions: Readonly<Record<InformationItem, string>> | null;
  readonly explanations: Readonly<Record<Cause, string>>;
  readonly answerArticle: string;
  readonly answerLater: string;
  readonly answerMeanwhile: string;
  readonly lookingStep: string;
  readonly excerpt: string | null;
  readonly workaroundInDocumentation: string;
  readonly affects: string;
  readonly fixedIn: string;
  readonly tracking: string;
  readonly workaround: string;
  readonly alsoNeeded: string;
  readonly incident: string;
  readonly duplicate: string;
  readonly duplicateOfOwn: string;
  readonly security: string;
  readonly hidden: string;
  readonly rotate: string;
  readonly claim: string;
  readonly chargeStep: string;
  readonly charge: string;
  readonly nextSteps: Readonly<Record<Disposition, string>>;
  readonly documentation: string;
  readonly documentationTitled: string;
  readonly nextUpdateRunning: string;
  readonly nextUpdateClosing: string;
  readonly nextUpdate: string;
  readonly reopening: string;
  readonly reference: string;
  readonly signature: string;
};
