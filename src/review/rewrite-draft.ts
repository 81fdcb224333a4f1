import { draftByModel, draftQuestion } from '../draft/by-model.ts';
import { finishDraft } from '../draft/draft.ts';
import { draftFromTemplate } from '../draft/from-template.ts';
import { noteFindings } from '../draft/findings.ts';
import { askModels, valueOf, type Asked } from '../models/ask-models.ts';
import { describeEngine } from '../models/engine.ts';
import type { Services } from '../services.ts';
import { startStopwatch, type Timings } from '../stopwatch.ts';
import type { Draft, ProposedDraft } from '../ticket/draft.ts';
import type { ApiKeyId, RecommendationId } from '../ticket/ids.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { RewriteStyle } from '../ticket/vocabulary.ts';
import { flagForReview } from './flag.ts';
import { asRecommended, checkReply, type Redecided } from './redecide.ts';
import { leakFaults } from './verdict-faults.ts';

/** Another reply: an agent's own text, or the recommended one in another style. */
export type Rewrite = { readonly body: string } | { readonly style: RewriteStyle };

type Order = { readonly id: RecommendationId; readonly by: ApiKeyId; readonly rewrite: Rewrite };

/**
 * Puts another reply in the place of a recommended one, as a recommendation of its own: decision and evidence stay, every
 * communication rule is applied again, and the reasons for a review stay, to which a rule that is broken adds (G2). So nothing
 * that needed an approval may be sent without one, and what needed none is sent only where it breaks no rule.
 */
export async function rewriteDraft(services: Services, { id, by, rewrite }: Order) {
  const { store, playbook } = services;
  const recommendation = await store.recommendations.find(id);
  if (recommendation === null) return { outcome: 'notFound' } as const;
  const ticket = await store.tickets.find(recommendation.ticketId);
  if (ticket?.revision !== recommendation.ticketRevision) return { outcome: 'outdated' } as const;
  const standing = asRecommended({ ticket, recommendation, playbook }, services.now());
  const written =
    'body' in rewrite
      ? ownWords(rewrite.body, standing, recommendation)
      : await inStyle(services, rewrite.style, standing);
  if (written.outcome !== 'written') return written;
  const { draft, engine } = written;
  const before = recommendation.draft.body;
  if (draft.body === before) return { outcome: 'sameText' } as const;
  if ('style' in rewrite && rewrite.style === 'shorter' && draft.body.length >= before.length)
    return { outcome: 'notShorter' } as const;
  const flagged = draft.checks.every(({ passed }) => passed) ? [] : (['low_confidence'] as const);
  const { decision } = recommendation;
  const rewritten: Recommendation = {
    id: services.newId('rec'),
    ticketId: recommendation.ticketId,
    ticketRevision: recommendation.ticketRevision,
    createdAt: services.now(),
    classification: recommendation.classification,
    measured: recommendation.measured,
    decision: { ...decision, review: flagForReview(decision.review, flagged) },
    evidence: recommendation.evidence,
    draft,
    // What classified is what replays; what the rewriting took is this recommendation's own.
    engine: { ...recommendation.engine, ...engine, mode: recommendation.engine.mode },
  };
  const recorded = await store.reviews.recordRewrite(rewritten, { of: id, by });
  return recorded.outcome === 'recorded' ? ({ outcome: 'rewritten', recommendation: rewritten } as const) : recorded;
}

type Engine = Pick<Recommendation['engine'], 'latencyMs' | 'tokens' | 'costUsd' | 'steps' | 'degraded'>;

// A person's words are never mended: the rules say what they break, and a reviewer decides.
function ownWords(body: string, standing: Redecided, { draft: before, engine }: Recommendation) {
  const faults = leakFaults(body);
  if (faults.length > 0) return { outcome: 'notAcceptable', faults } as const;
  const draft: Draft = {
    body,
    template: before.template,
    citations: before.citations,
    writtenBy: 'person',
    english: null,
    checks: checkReply(body, standing),
    repaired: false,
    findings: noteFindings(standing.input),
  };
  const taken: Engine = { latencyMs: 0, tokens: null, costUsd: null, steps: [], degraded: engine.degraded };
  return { outcome: 'written', draft, engine: taken } as const;
}

/** By a model where one answers; without one a reply can only be shortened, by what no rule asks for. */
async function inStyle(services: Services, style: RewriteStyle, { input, redaction }: Redecided) {
  const stopwatch = startStopwatch(services.ticks);
  const question = draftQuestion(services.prompts, input, style);
  const signal = AbortSignal.timeout(services.deadlineMs);
  const asked = await askModels(services, (model) => draftByModel({ model, signal }, question, input));
  const proposed = valueOf(asked) ?? (style === 'shorter' ? draftFromTemplate(input, 'short') : null);
  if (proposed === null) return { outcome: 'noModel' } as const;
  const draft = finishDraft({ proposed, input, redaction });
  stopwatch.lap('draft');
  return { outcome: 'written', draft, engine: engineOf(services, { asked, timings: stopwatch.timings() }) } as const;
}

type Use = { readonly asked: Asked<ProposedDraft>; readonly timings: Timings };

function engineOf({ prompts, playbook }: Services, { asked, timings }: Use): Engine {
  const { latencyMs, tokens, costUsd, steps, degraded } = describeEngine({
    classified: { outcome: 'notConfigured' },
    drafted: asked,
    discarded: null,
    degraded: false,
    promptVersion: prompts.version,
    playbookVersion: playbook.version,
    timings,
  });
  return { latencyMs, tokens, costUsd, steps, degraded };
}
