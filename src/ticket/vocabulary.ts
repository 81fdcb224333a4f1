/** The closed word lists of the playbook; the same words stand in the database, the API and the console. */

export const categories = [
  'authentication',
  'validation',
  'performance',
  'integration',
  'documentation',
  'feature_request',
  'other',
] as const;
export type Category = (typeof categories)[number];

/** Most severe first. */
export const severities = ['P1', 'P2', 'P3', 'P4'] as const;
export type Severity = (typeof severities)[number];

export const issueTypes = ['bug', 'question', 'configuration', 'incident'] as const;
export type IssueType = (typeof issueTypes)[number];

export const environments = ['production', 'staging', 'development', 'unknown'] as const;
export type Environment = (typeof environments)[number];

export const dispositions = [
  'answer',
  'request_info',
  'close_configuration',
  'close_expected_behavior',
  'close_known_issue',
  'escalate',
  'forward_to_product',
] as const;
export type Disposition = (typeof dispositions)[number];

export const escalationLevels = ['always', 'discretion', 'no'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

export const escalationTargets = ['oncall_sre', 'oncall_engineering', 'standup', 'none'] as const;
export type EscalationTarget = (typeof escalationTargets)[number];

export const informationItems = [
  'timestamp',
  'request_id',
  'error_message',
  'error_response',
  'request_details',
  'reproducibility',
  'versions',
] as const;
export type InformationItem = (typeof informationItems)[number];

export const reviewReasons = [
  'severity_p1_p2',
  'engineering_escalation',
  'security',
  'enterprise_customer',
  'compensation',
  'low_confidence',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export const verdicts = ['approved', 'edited', 'overridden', 'rejected'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a verdict changes something: the playbook's four grounds for an override first. @playbook Override AI Recommendations When */
export const reasonCodes = [
  'classification_off',
  'response_generic',
  'sentiment_priority',
  'emerging_incident',
  'factual_error',
  'tone',
  'wrong_known_issue',
  'wrong_escalation',
  'missing_information',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const tiers = ['free', 'business', 'enterprise'] as const;
export type Tier = (typeof tiers)[number];

/** How pressing a help desk calls a ticket; what the playbook calls it is its severity. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

export const sentiments = ['calm', 'frustrated', 'angry'] as const;
export type Sentiment = (typeof sentiments)[number];

/** The playbook's common mistakes, in its order. */
export const commonMistakeNames = [
  'escalating_too_quickly',
  'escalating_too_slowly',
  'generic_response',
  'closing_without_confirmation',
  'missing_versions',
  'incident_status_unchecked',
  'promising_timelines',
  'ignoring_patterns',
] as const;
export type MistakeName = (typeof commonMistakeNames)[number];

/** Who wrote a message of a ticket's conversation. */
export const messageAuthors = ['customer', 'agent'] as const;
export type MessageAuthor = (typeof messageAuthors)[number];

export const channels = ['email', 'web', 'chat', 'api', 'phone', 'social', 'other'] as const;
export type Channel = (typeof channels)[number];

export const ticketStatuses = ['open', 'awaiting_customer', 'resolved'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

export const roles = ['agent', 'reviewer', 'evaluator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Negative where `a` is the more severe, as a sort order wants it. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/** The more severe of the two (G1: a severity only ever rises). */
export function moreSevere(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) <= 0 ? a : b;
}

export const rewriteStyles = ['shorter', 'warmer', 'more_formal', 'simpler'] as const;
/** How an agent may want a reply otherwise. */
export type RewriteStyle = (typeof rewriteStyles)[number];
