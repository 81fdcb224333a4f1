/**
 * The one statement behind `SearchStore.ask`. Parameters:
 * $1 words, $2 embedder, $3 vector, $4 error signatures, $5 endpoints, $6 customer, $7 moment of the ticket,
 * $8 the ticket itself, $9 how many, $10 pattern window (minutes), $11 how long a deployment is recent (hours).
 */
export const searchSql = String.raw`
WITH question AS MATERIALIZED (
  SELECT $3::halfvec AS vector, $7::timestamptz AS at,
    $10::float8 * interval '1 minute' AS pattern_window, $11::float8 * interval '1 hour' AS deployment_window
),
-- A word is telling by how rare it is among tickets, and by how often this one says it.
words AS MATERIALIZED (
  SELECT lexeme, ('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''')::tsquery AS query, weight, weight * (1 + ln(times)) AS rank
  FROM (
    SELECT lexeme, cardinality(positions) AS times, statistics.tickets, coalesce(common.frequency, statistics.rare) AS frequency
    FROM unnest(to_tsvector('simple', $1)) CROSS JOIN word_statistics statistics LEFT JOIN word_frequencies common USING (lexeme)
  ) AS counted CROSS JOIN LATERAL (SELECT ln(1.05 / frequency) AS weight) AS weighed
  WHERE frequency * tickets < 20000
  ORDER BY rank DESC, lexeme COLLATE "C" LIMIT 60
),
-- Only the most telling words that stand anywhere: ranking all tickets with an ordinary word takes hundreds of milliseconds.
terms AS MATERIALIZED (
  SELECT query, weight FROM words
  WHERE EXISTS (SELECT FROM tickets WHERE lexemes @@ query)
    OR EXISTS (SELECT FROM documents WHERE lexemes @@ query) OR EXISTS (SELECT FROM known_issues WHERE lexemes @@ query)
  ORDER BY rank DESC, lexeme COLLATE "C" LIMIT 12
),

nearest_tickets AS (
  SELECT ticket_id AS id FROM ticket_embeddings
  WHERE embedder = $2 AND ticket_id IS DISTINCT FROM $8
  ORDER BY vector <=> (SELECT vector FROM question), ticket_id LIMIT 50
),
lexical_tickets AS (
  SELECT t.id, sum(terms.weight) / (4 + sqrt(length(t.lexemes))) AS weight
  FROM terms JOIN tickets t ON t.lexemes @@ terms.query WHERE t.id IS DISTINCT FROM $8
  GROUP BY t.id ORDER BY weight DESC, t.id LIMIT 50
),
same_error AS (
  SELECT id FROM tickets WHERE error_signatures && $4::text[] AND id IS DISTINCT FROM $8 ORDER BY created_at DESC, id LIMIT 50
),
same_customer AS (
  SELECT id FROM tickets WHERE customer_id = $6 AND id IS DISTINCT FROM $8 ORDER BY created_at DESC, id LIMIT 20
),
candidates AS (
  SELECT id FROM nearest_tickets UNION SELECT id FROM lexical_tickets UNION SELECT id FROM same_error UNION SELECT id FROM same_customer
),
-- Meaning first, words second; each of the playbook's duplicate signals lifts a neighbour. Measured better than reciprocal ranks.
scored AS (
  SELECT t.id, t.reference, t.subject, t.created_at, t.status, t.resolution, t.customer_id,
    t.category, t.severity, t.issue_type, t.environment, t.disposition,
    1 - (e.vector <=> question.vector) AS similarity,
    ARRAY(SELECT unnest(t.error_signatures) INTERSECT SELECT unnest($4::text[]) ORDER BY 1) AS shared_errors,
    ARRAY(SELECT unnest(t.endpoints) INTERSECT SELECT unnest($5::text[]) ORDER BY 1) AS shared_endpoints,
    greatest(0, coalesce(1 - (e.vector <=> question.vector), 0)
      + 0.12 * coalesce(lexical.weight / (SELECT max(weight) FROM lexical_tickets), 0)
      + CASE WHEN t.error_signatures && $4::text[] THEN 0.10 ELSE 0 END
      + CASE WHEN t.endpoints && $5::text[] THEN 0.03 ELSE 0 END
      + CASE WHEN t.customer_id = $6 THEN 0.03 ELSE 0 END
      + CASE WHEN t.created_at BETWEEN question.at - interval '1 day' AND question.at + interval '1 day' THEN 0.03 ELSE 0 END
    ) / 1.31 AS score
  FROM candidates JOIN tickets t USING (id) CROSS JOIN question
    LEFT JOIN lexical_tickets lexical USING (id)
    LEFT JOIN ticket_embeddings e ON e.ticket_id = t.id AND e.embedder = $2
  ORDER BY score DESC, t.id LIMIT $9
),

known_issue_places AS (
  SELECT k.id, 1 - (e.vector <=> (SELECT vector FROM question)) AS similarity,
    coalesce((SELECT sum(weight) FROM terms WHERE k.lexemes @@ query) / (SELECT sum(weight) FROM terms), 0) AS lexical
  FROM known_issues k LEFT JOIN knowledge_embeddings e ON e.kind = 'known_issues' AND e.embedder = $2 AND e.knowledge_id = k.id
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
  FROM documents d LEFT JOIN knowledge_embeddings e ON e.kind = 'documents' AND e.embedder = $2 AND e.knowledge_id = d.id
),
document_candidates AS (
  SELECT id, similarity, greatest(0, least(1, 0.6 * coalesce(similarity, 0) + 0.4 * lexical)) AS score FROM document_places
  ORDER BY score DESC, id LIMIT $9
)

SELECT
  (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.score DESC, s.id), '[]') FROM scored s) AS similar_tickets,
  (SELECT coalesce(jsonb_agg(to_jsonb(k) - 'lexemes' || jsonb_build_object('similarity', c.similarity, 'lexical', c.lexical) ORDER BY k.id), '[]')
    FROM known_issue_candidates c JOIN known_issues k USING (id)) AS known_issues,
  (SELECT coalesce(jsonb_agg(to_jsonb(d) - 'lexemes' || jsonb_build_object('similarity', c.similarity, 'score', c.score) ORDER BY c.score DESC, d.id), '[]')
    FROM document_candidates c JOIN documents d USING (id)) AS documents,
  (SELECT coalesce(jsonb_agg(to_jsonb(i) - 'lexemes' || jsonb_build_object('similarity', 1 - (e.vector <=> question.vector)) ORDER BY i.started_at DESC, i.id), '[]')
    FROM question CROSS JOIN incidents i LEFT JOIN knowledge_embeddings e ON e.kind = 'incidents' AND e.embedder = $2 AND e.knowledge_id = i.id
    WHERE i.started_at <= question.at
      AND CASE WHEN i.resolved_at IS NULL THEN i.status <> 'resolved' ELSE i.resolved_at >= question.at - question.pattern_window END) AS incidents,
  (SELECT coalesce(jsonb_agg(to_jsonb(d) - 'lexemes' ORDER BY d.deployed_at DESC, d.id), '[]') FROM (
    SELECT d.* FROM question CROSS JOIN deployments d
    WHERE d.deployed_at BETWEEN question.at - question.deployment_window AND question.at
    ORDER BY d.deployed_at DESC, d.id LIMIT 100) AS d) AS deployments,
  (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.created_at, p.id, p.signature), '[]') FROM (
    SELECT t.id, t.customer_id, signature, t.created_at
    FROM question CROSS JOIN tickets t CROSS JOIN unnest(t.error_signatures) AS signature
    WHERE t.error_signatures && $4::text[] AND signature = ANY ($4::text[]) AND t.id IS DISTINCT FROM $8
      AND t.created_at BETWEEN question.at - question.pattern_window AND question.at + question.pattern_window
    ORDER BY t.created_at, t.id LIMIT 500) AS p) AS same_pattern
`;
