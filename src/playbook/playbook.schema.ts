import { z } from 'zod';
import { clockKinds } from '../ticket/sla.ts';
import { categories, dispositions, reviewReasons, severities, tiers } from '../ticket/vocabulary.ts';

const minutes = z.int().positive();
const share = z.number().min(0).max(1);
const text = z.string().min(1);

/** The figures, templates, phrases and addresses that a support lead changes without touching code. */
export const playbookSchema = z.strictObject({
  name: text,
  /** @playbook Response Time Guidelines, and each severity's Response SLA. */
  sla: z.record(
    z.enum(severities),
    z.strictObject({
      acknowledgeMinutes: minutes,
      firstUpdateMinutes: minutes,
      updateEveryMinutes: minutes.nullable(),
      resolveMinutes: minutes,
    }),
  ),
  /** Which clocks stand still while a ticket awaits its customer. The playbook names none. */
  pausedWhileAwaitingCustomer: z.array(z.enum(clockKinds)).default([]),
  thresholds: z.strictObject({
    /** @playbook P2 - High: "Performance degradation >50% from baseline". */
    slowdownPercent: z.number().positive(),
    /** A call that takes so long is degraded whatever its baseline. */
    unusableSeconds: z.number().positive(),
    /** @playbook P2 - High: "Multiple customers reporting same issue within 1 hour". */
    pattern: z.strictObject({ windowMinutes: minutes, customers: z.int().min(2), tickets: z.int().min(2) }),
    /** How long a deployment counts as recent. */
    recentDeploymentHours: z.number().positive(),
    awaitingCustomerHours: z.number().positive().default(24),
    /** Below this confidence a safety-relevant doubt goes to a person. */
    lowConfidence: z.number().min(0).max(1),
  }),
  /** @playbook Quality Indicators: what a share should stay below. */
  targets: z
    .strictObject({ reopenedWithin7Days: share, escalationsRejected: share })
    .default({ reopenedWithin7Days: 0.05, escalationsRejected: 0.1 }),
  /** How many days after its resolution a ticket's texts are erased; null keeps them for ever. */
  retentionDays: z.int().positive().nullable().default(null),
  review: z.strictObject({
    /** How long a reviewer keeps an item to themselves. */
    claimMinutes: minutes.default(15),
    /** Whoever asked for a recommendation can't approve it. */
    fourEyes: z.boolean().default(false),
    /** Tiers whose every ticket a person sees. */
    tiers: z.array(z.enum(tiers)).min(1),
    /** Every reason in force; a document may not leave one of the playbook's five out. */
    reasons: z
      .array(z.enum(reviewReasons))
      .refine((reasons) => reviewReasons.every((reason) => reasons.includes(reason)), {
        error: 'all six review reasons are required: a playbook can add reviews, never drop one',
      }),
  }),
  /** What shows whether reviews are more than a stamp; off where nothing is said, announced to reviewers where on. */
  reviewInstruments: z
    .strictObject({
      /** The share of verdicts that a second reviewer is asked about, without knowing the first. */
      doubleReviewShare: share.default(0),
      /** The share of verdicts that a second reviewer is asked about with one thing made wrong on purpose, where that can be done. */
      knownWrongShare: share.default(0),
      /** How long a reviewer took from claim to verdict is kept. */
      timeOnItem: z.boolean().default(false),
    })
    .refine(({ doubleReviewShare, knownWrongShare }) => doubleReviewShare + knownWrongShare <= 1, {
      error: 'doubleReviewShare and knownWrongShare are parts of one whole: together at most 1',
    })
    .default({ doubleReviewShare: 0, knownWrongShare: 0, timeOnItem: false }),
  /** What labels that people gave to past tickets count for. */
  learning: z
    .strictObject({
      /** After so many days one counts half: products change, and so does what a team makes of a report. */
      halfLifeDays: z.number().positive(),
    })
    .default({ halfLifeDays: 365 }),
  handles: z.strictObject({ escalationChannel: text, engineering: text, incidentsChannel: text }),
  links: z.strictObject({
    documentation: z.url(),
    statusPage: z.url(),
    securityContact: z.url(),
    /** The article that a closing links to where retrieval found none. */
    byCategory: z.record(z.enum(categories), z.url()),
    /** Hosts that a draft may link to; a subdomain of one counts. */
    allowedHosts: z.array(text).min(1),
  }),
  /** Reply templates by disposition; `{{name}}` marks a slot. */
  templates: z.record(z.enum(dispositions), text),
  /** The question put to a customer for each missing fact. */
  informationRequest: z.strictObject({
    timestamp: text,
    request_id: text,
    error_message: text,
    error_response: text,
    request_details: text,
    reproducibility: text,
    versions: text,
  }),
  /** @playbook What Not to Say, Tone: literal phrases, matched without regard to case. */
  forbiddenPhrases: z.strictObject({
    blame: z.array(text),
    unconfirmedBug: z.array(text),
    promise: z.array(text),
    impossible: z.array(text),
    dontKnow: z.array(text),
    compensation: z.array(text),
    insecureChannel: z.array(text),
  }),
});

/** One validated playbook document. */
export type Playbook = z.infer<typeof playbookSchema>;

/** A playbook document and the hash of its text, which every decision made under it carries. */
export type VersionedPlaybook = Playbook & { readonly version: string };
