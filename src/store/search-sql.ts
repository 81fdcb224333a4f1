import { escapeLiteral } from 'pg';

/** What a statement is made for: one embedder's vectors, of one dimension, of all tickets or of those that pass a filter. */
export type SearchShape = { readonly embedder: string; readonly dimensions: number; readonly filtered: boolean };

/** So many postings are read at most: ranking all tickets that hold an ordinary word takes hundreds of milliseconds. */
const mostPostings = 1_000;

/** Up to so many tickets that pass a filter are compared exactly. */
const mostExact = 10_000;

const mostNeighbours = 50;

/**
 * The one statement behind `SearchStore.ask`. The embedder stands in it as a literal, since only then its index is used.
 * Parameters: $1 words, $2 vector, $3 error signatures, $4 endpoints, $5 customer, $6 moment of the ticket, $7 the ticket
 * itself, $8 how many, $9 pattern window (minutes), $10 how long a deployment is recent (hours); and of a filter $11 category,
 * $12 customer, $13 version, $14 since, $15 until. The signatures are read through the question, where the planner sees no
 * list of a length that would be another at the next search: so it keeps one plan for all of them.
 */
export function searchSqlFor({ embedder, dimensions, filtered }: SearchShape): string {
  const serving = `e.embedder = ${escapeLiteral(embedder)}`;
  const distance = `e.vector::halfvec(${dimensions}) <=> (SELECT vector FROM question)`;
  const passes = filtered
    ? `AND ($11::text IS NULL OR t.category = $11) AND ($12::text IS NULL OR t.customer_id = $12)
       AND ($13::text IS NULL OR t.versions <> '{}' AND t.versions @> ARRAY[$13])
       AND ($14::timestamptz IS NULL OR t.created_at >= $14) AND ($15::timestamptz IS NULL OR t.created_at < $15)`
    : '';
  const nearest = `
    SELECT e.ticket_id AS id FROM ticket_embeddings e WHERE ${serving} AND e.ticket_id IS DISTINCT FROM $7
    ORDER BY ${distance} LIMIT ${mostNeighbours}`;
  // Few that pass are compared one by one; among many, the index goes on until enough of what it finds passes.
  const nearestPassing = `(
      SELECT e.ticket_id AS id FROM passing JOIN ticket_embeddings e ON e.ticket_id = passing.id
      WHERE ${serving} AND e.ticket_id IS DISTINCT FROM $7 AND (SELECT count(*) FROM passing) <= ${mostExact}
      ORDER BY e.vector <=> (SELECT vector FROM question) LIMIT ${mostNeighbours}
    ) UNION ALL (
      SELECT e.ticket_id AS id FROM ticket_embeddings e JOIN tickets t ON t.id = e.ticket_id
      WHERE ${serving} AND e.ticket_id IS DISTINCT FROM $7 ${passes} AND (SELECT count(*) FROM passing) > ${mostExact}
      ORDER BY ${distance} LIMIT ${mostNeighbours}
    )`;
  return String.raw`
WITH question AS MATERIALIZED (
  SELECT $2::halfvec(${dimensions}) AS vector, $3::text[] AS signatures, $6::timestamptz AS at,
    $9::float8 * interval '1 minute' AS pattern_window, $10::float8 * interval '1 hour' AS deployment_window,
    -- For this statement alone, before the index is asked: how far it looks, and that it goes on where a filter drops much.
    set_config('hnsw.ef_search', '${filtered ? 200 : 100}', true),
    CASE WHEN string_to_array(extversion, '.')::int[] >= '{0,8}' THEN set_config('hnsw.iterative_scan', '${filtered ? 'relaxed_order' : 'off'}', true) END
  FROM pg_extension WHERE extname = 'vector'
),
-- A word is telling by how rare it is among tickets, and by how often this one says it.
words AS MATERIALIZED (
  SELECT lexeme, ('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''')::tsquery AS query, counted, weight,
    weight * (1 + ln(times)) AS rank, greatest(1, frequency * tickets) AS postings
  FROM (
    SELECT lexeme, cardinality(positions) AS times, statistics.tickets, common.frequency IS NOT NULL AS counted,
      coalesce(common.frequency, statistics.rare) AS frequency
    FROM unnest(to_tsvector('simple', $1)) CROSS JOIN word_statistics statistics LEFT JOIN word_frequencies common USING (lexeme)
  ) AS found CROSS JOIN LATERAL (SELECT ln(1.05 / frequency) AS weight) AS weighed
  WHERE frequency * tickets < ${mostPostings}
  ORDER BY rank DESC, lexeme COLLATE "C" LIMIT 60
),
-- The most telling words that stand anywhere, until they have used up what may be read.
terms AS MATERIALIZED (
  SELECT query, weight FROM (
    SELECT query, weight, rank, lexeme, sum(postings) OVER (ORDER BY rank DESC, lexeme COLLATE "C") AS postings
    FROM words
    WHERE counted OR EXISTS (SELECT FROM tickets WHERE lexemes @@ query)
      OR EXISTS (SELECT FROM documents WHERE lexemes @@ query) OR EXISTS (SELECT FROM known_issues WHERE lexemes @@ query)
  ) AS telling
  WHERE postings <= ${mostPostings} ORDER BY rank DESC, lexeme COLLATE "C" LIMIT 20
),

${filtered ? `passing AS MATERIALIZED (SELECT t.id FROM tickets t WHERE true ${passes} LIMIT ${mostExact + 1}),` : ''}
nearest_tickets AS (${filtered ? nearestPassing : nearest}),
lexical_tickets AS (
  SELECT t.id, sum(terms.weight / (4 + sqrt(length(t.lexemes)))) AS weight
  FROM terms JOIN tickets t ON t.lexemes @@ terms.query WHERE t.id IS DISTINCT FROM $7 ${passes}
  GROUP BY t.id ORDER BY weight DESC, t.id LIMIT 50
),
same_error AS (
  SELECT t.id FROM question CROSS JOIN unnest(question.signatures) AS signature CROSS JOIN LATERAL (
    SELECT t.id FROM ticket_errors e JOIN tickets t ON t.id = e.ticket_id
    WHERE e.signature_key = hashtextextended(signature, 0) AND signature = ANY (t.error_signatures) AND t.id IS DISTINCT FROM $7 ${passes}
    ORDER BY e.created_at DESC, e.ticket_id LIMIT 20) AS t
),
-- Between, since the planner takes an equal for few and would read all of a large customer's tickets for the newest twenty.
same_customer AS (
  SELECT t.id FROM tickets t WHERE t.customer_id BETWEEN $5 AND $5 AND t.id IS DISTINCT FROM $7 ${passes}
  ORDER BY t.customer_id, t.created_at DESC, t.id LIMIT 20
),
candidates AS (
  SELECT id FROM nearest_tickets UNION SELECT id FROM lexical_tickets UNION SELECT id FROM same_error UNION SELECT id FROM same_customer
),
-- Meaning first, words second; each of the playbook's duplicate signals lifts a neighbour. Measured better than reciprocal ranks.
scored AS (
  SELECT t.id, t.reference, t.subject, t.created_at, t.status, t.resolution, t.customer_id,
    t.category, t.severity, t.issue_type, t.environment, t.disposition, t.labels_reviewed,
    1 - (e.vector <=> question.vector) AS similarity,
    ARRAY(SELECT unnest(t.error_signatures) INTERSECT SELECT unnest($3::text[]) ORDER BY 1) AS shared_errors,
    ARRAY(SELECT unnest(t.endpoints) INTERSECT SELECT unnest($4::text[]) ORDER BY 1) AS shared_endpoints,
    greatest(0, coalesce(1 - (e.vector <=> question.vector), 0)
      + 0.3 * coalesce(lexical.weight / (SELECT max(weight) FROM lexical_tickets), 0)
      + CASE WHEN t.error_signatures && $3::text[] THEN 0.10 ELSE 0 END
      + CASE WHEN t.endpoints && $4::text[] THEN 0.03 ELSE 0 END
      + CASE WHEN t.customer_id = $5 THEN 0.03 ELSE 0 END
      + CASE WHEN t.created_at BETWEEN question.at - interval '1 day' AND question.at + interval '1 day' THEN 0.03 ELSE 0 END
    ) / 1.49 AS score
  FROM candidates JOIN tickets t USING (id) CROSS JOIN question
    LEFT JOIN lexical_tickets lexical USING (id)
    LEFT JOIN ticket_embeddings e ON e.ticket_id = t.id AND ${serving}
  ORDER BY score DESC, t.id LIMIT $8
),

known_issue_places AS (
  SELECT k.id, 1 - (e.vector <=> (SELECT vector FROM question)) AS similarity,
    coalesce((SELECT sum(weight) FROM terms WHERE k.lexemes @@ query) / (SELECT sum(weight) FROM terms), 0) AS lexical
  FROM known_issues k LEFT JOIN knowledge_embeddings e ON e.kind = 'known_issues' AND ${serving} AND e.knowledge_id = k.id
),
-- All of them where they are few, since the pure matcher judges better than a rank does.
known_issue_candidates AS (
  SELECT id, similarity, lexical FROM known_issue_places
  ORDER BY coalesce(similarity, 0) + lexical DESC, id
  LIMIT CASE WHEN (SELECT count(*) FROM known_issues) <= 200 THEN 200 ELSE 40 END
),
document_places AS (
  SELECT d.id, 1 - (e.vector <=> (SELECT vector FROM question)) AS similarity,
    coalesce((SELECT sum(weight) FROM terms WHERE d.lexemes @@ query) / (SELECT sum(weight) FROM terms), 0) AS lexical
  FROM documents d LEFT JOIN knowledge_embeddings e ON e.kind = 'documents' AND ${serving} AND e.knowledge_id = d.id
),
document_candidates AS (
  SELECT id, similarity, greatest(0, least(1, 0.6 * coalesce(similarity, 0) + 0.4 * lexical)) AS score FROM document_places
  ORDER BY score DESC, id LIMIT $8
)

SELECT
  (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.score DESC, s.id), '[]') FROM scored s) AS similar_tickets,
  (SELECT coalesce(jsonb_agg(to_jsonb(k) - 'lexemes' || jsonb_build_object('similarity', c.similarity, 'lexical', c.lexical) ORDER BY k.id), '[]')
    FROM known_issue_candidates c JOIN known_issues k USING (id)) AS known_issues,
  (SELECT coalesce(jsonb_agg(to_jsonb(d) - 'lexemes' || jsonb_build_object('similarity', c.similarity, 'score', c.score) ORDER BY c.score DESC, d.id), '[]')
    FROM document_candidates c JOIN documents d USING (id)) AS documents,
  (SELECT coalesce(jsonb_agg(to_jsonb(i) - 'lexemes' || jsonb_build_object('similarity', 1 - (e.vector <=> question.vector)) ORDER BY i.started_at DESC, i.id), '[]')
    FROM question CROSS JOIN incidents i LEFT JOIN knowledge_embeddings e ON e.kind = 'incidents' AND ${serving} AND e.knowledge_id = i.id
    WHERE i.started_at <= question.at
      AND CASE WHEN i.resolved_at IS NULL THEN i.status <> 'resolved' ELSE i.resolved_at >= question.at - question.pattern_window END) AS incidents,
  (SELECT coalesce(jsonb_agg(to_jsonb(d) - 'lexemes' ORDER BY d.deployed_at DESC, d.id), '[]') FROM (
    SELECT d.* FROM question CROSS JOIN deployments d
    WHERE d.deployed_at BETWEEN question.at - question.deployment_window AND question.at
    ORDER BY d.deployed_at DESC, d.id LIMIT 100) AS d) AS deployments,
  (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.created_at, p.id, p.signature), '[]') FROM (
    SELECT t.id, t.customer_id, signature, t.created_at
    FROM question CROSS JOIN unnest(question.signatures) AS signature
      JOIN ticket_errors e ON e.signature_key = hashtextextended(signature, 0)
        AND e.created_at BETWEEN question.at - question.pattern_window AND question.at + question.pattern_window
      JOIN tickets t ON t.id = e.ticket_id AND signature = ANY (t.error_signatures)
    WHERE t.id IS DISTINCT FROM $7
    ORDER BY t.created_at, t.id LIMIT 500) AS p) AS same_pattern,
  (SELECT name FROM embedders WHERE state = 'serving') AS serving_embedder
`;
}
