import { z } from 'zod';
import {
  categories,
  dispositions,
  environments,
  escalationLevels,
  informationItems,
  issueTypes,
  severities,
  tiers,
} from '../ticket/vocabulary.ts';

const knownIssueId = z.string().nullable();

/** What people decided a ticket to be; the words are the playbook's. */
export const goldSchema = z.object({
  category: z.enum(categories),
  severity: z.enum(severities),
  issueType: z.enum(issueTypes),
  environment: z.enum(environments),
  security: z.boolean(),
  escalate: z.enum(escalationLevels),
  disposition: z.enum(dispositions),
  requestInfo: z.array(z.enum(informationItems)),
  humanReview: z.boolean(),
  knownIssue: knownIssueId.default(null),
  /** ISO 639-1; what the copilot reads where nobody says. */
  language: z.string().optional().catch(undefined),
  /** References of past tickets that a search should find. */
  similarTickets: z.array(z.string()).optional().catch(undefined),
  alsoAcceptable: z
    .object({
      category: z.array(z.enum(categories)),
      severity: z.array(z.enum(severities)),
      issueType: z.array(z.enum(issueTypes)),
      environment: z.array(z.enum(environments)),
      escalate: z.array(z.enum(escalationLevels)),
      disposition: z.array(z.enum(dispositions)),
      requestInfo: z.array(z.array(z.enum(informationItems))),
      knownIssue: z.array(knownIssueId),
    })
    .partial()
    .default({}),
});

/** Where a line comes from, for figures by source: a name, or an object that names a repository. */
const source = z
  .union([z.string(), z.object({ repo: z.string() }).transform(({ repo }) => repo)])
  .nullable()
  .default(null)
  .catch(null);

/** One line of a labelled set: the ticket's own fields, and `gold`. Other properties are ignored. */
export const labelledTicketSchema = z
  .object({
    id: z.string().min(1),
    subject: z.string().default(''),
    body: z.string().default(''),
    customer: z
      .object({ id: z.string().nullish(), tier: z.enum(tiers).default('business') })
      .default({ tier: 'business' }),
    createdAt: z.iso.datetime({ offset: true }),
    environmentHint: z.enum(environments).nullish(),
    source,
    /** What else the set is cut by, such as `{"kind": "near_miss"}`. */
    axes: z.record(z.string(), z.string()).default({}).catch({}),
    gold: goldSchema,
  })
  .refine(({ subject, body }) => `${subject}${body}`.trim() !== '', {
    path: ['body'],
    error: 'neither the subject nor the body has text',
  });

/** A ticket with the labels that a prediction is held against. */
export type LabelledTicket = z.infer<typeof labelledTicketSchema>;

/** The labels, with what else two seniors could defend. */
export type Gold = LabelledTicket['gold'];
