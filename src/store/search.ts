import { toSql } from 'pgvector';
import type pg from 'pg';
import { z } from 'zod';
import { rowsOf } from './database.ts';
import { deploymentFamily, documentFamily, incidentFamily, knownIssueFamily } from './knowledge-rows.ts';
import { searchSqlFor } from './search-sql.ts';
import type { SearchAnswer, SearchQuestion, SearchStore, SimilarTicketCandidate } from './ports/search.ts';
import { instantSchema, labelColumns, readLabels, ticketIdSchema } from './ticket-row.ts';

/** Search over a pool: everything that one ticket wants to know, in one round trip. */
export function openSearchStore(pool: pg.Pool): SearchStore {
  return {
    async ask(question) {
      const { embedder, vector, filter } = question;
      const sql = searchSqlFor({ embedder, dimensions: vector.length, filtered: filter !== null });
      const [row] = await rowsOf(pool, sql, parametersOf(question));
      return readAnswer(row, question);
    },
  };
}

function parametersOf(question: SearchQuestion) {
  const { filter } = question;
  return [
    question.text,
    toSql([...question.vector]) as string,
    question.errorSignatures,
    question.endpoints,
    question.customerId,
    question.createdAt,
    question.exclude,
    question.limit,
    question.patternWindowMinutes,
    question.recentDeploymentHours,
    ...(filter === null ? [] : [filter.category, filter.customerId, filter.version, filter.since, filter.until]),
  ];
}

const similarity = z
  .number()
  .nullable()
  .transform((value) => value ?? 0);

const similarTicketSchema = z.object({
  id: ticketIdSchema,
  reference: z.string(),
  subject: z.string(),
  created_at: instantSchema,
  status: z.string(),
  resolution: z.string().nullable(),
  customer_id: z.string().nullable(),
  ...labelColumns,
  labels_reviewed: z.boolean(),
  similarity,
  shared_errors: z.array(z.string()),
  shared_endpoints: z.array(z.string()),
  score: z.number(),
});

const samePatternSchema = z.object({
  id: ticketIdSchema,
  customer_id: z.string().nullable(),
  signature: z.string(),
  created_at: instantSchema,
});

const answerSchema = z.object({
  similar_tickets: z.array(similarTicketSchema),
  known_issues: z.array(z.looseObject({ similarity, lexical: z.number() })),
  documents: z.array(z.looseObject({ similarity, score: z.number() })),
  incidents: z.array(z.looseObject({ similarity })),
  deployments: z.array(z.unknown()),
  same_pattern: z.array(samePatternSchema),
  serving_embedder: z.string().nullable(),
});

function readAnswer(row: unknown, { customerId }: SearchQuestion): SearchAnswer {
  const answer = answerSchema.parse(row);
  return {
    servingEmbedder: answer.serving_embedder,
    similarTickets: answer.similar_tickets.map((ticket) => readSimilarTicket(ticket, customerId)),
    knownIssues: answer.known_issues.map((issue) => ({
      knownIssue: knownIssueFamily.read(issue),
      similarity: issue.similarity,
      lexical: issue.lexical,
    })),
    documents: answer.documents.map((document) => ({
      ...documentFamily.read(document),
      similarity: document.similarity,
      score: document.score,
    })),
    incidents: answer.incidents.map((incident) => ({
      ...incidentFamily.read(incident),
      similarity: incident.similarity,
    })),
    deployments: answer.deployments.map((deployment) => deploymentFamily.read(deployment)),
    samePattern: answer.same_pattern.map(({ id, customer_id, signature, created_at }) => ({
      ticketId: id,
      customerId: customer_id,
      signature,
      createdAt: created_at,
    })),
  };
}

function readSimilarTicket(
  row: z.output<typeof similarTicketSchema>,
  customerId: string | null,
): SimilarTicketCandidate {
  return {
    ticketId: row.id,
    reference: row.reference,
    subject: row.subject,
    createdAt: row.created_at,
    resolved: row.status === 'resolved',
    resolution: row.resolution,
    labels: readLabels(row),
    reviewed: row.labels_reviewed,
    customerId: row.customer_id,
    sameCustomer: customerId !== null && row.customer_id === customerId,
    similarity: row.similarity,
    score: row.score,
    sharedErrors: row.shared_errors,
    sharedEndpoints: row.shared_endpoints,
  };
}
