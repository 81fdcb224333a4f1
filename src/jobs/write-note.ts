import { z } from 'zod';
import type { RecommendationId } from '../ticket/ids.ts';
import { linkTo } from '../webhooks/out/link-to.ts';
import { helpdesks } from '../write-back/helpdesks.ts';
import { fieldsOf, markOf, noteOf } from '../write-back/note-of.ts';
import { asJob, postOnce } from '../write-back/post-once.ts';
import { done, usual, type JobKind } from './job-kind.ts';

const payload = z.object({ recommendationId: z.string().transform((id) => id as RecommendationId) });

/**
 * Writes the internal note on a recommendation, tags and custom fields into the helpdesk that its ticket came from, once, and never before the
 * approval that it needs (G3). A ticket that has changed meanwhile gets the note of what it says now.
 */
export const writeNote: JobKind<z.infer<typeof payload>> = {
  ...usual,
  queue: 'write-note',
  payload,
  retries: { most: 8, firstAfterSeconds: 5, lastAfterSeconds: 3600 },
  // One after the other for each helpdesk: its limits count calls, and a ticket's notes come in order.
  concurrency: { jobs: 8, perGroup: 2 },
  pollSeconds: 1,
  async handle(services, { recommendationId }, { signal }) {
    const { store, integrations } = services;
    const recommendation = await store.recommendations.find(recommendationId);
    if (recommendation === null) return { outcome: 'dead', reason: 'the recommendation is gone' };
    const note = noteOf(recommendation, linkTo(integrations, recommendationId));
    const origin = await store.sources.originOf(recommendation.ticketId);
    const source = integrations.sources.find(({ name }) => name === origin?.source);
    const helpdesk = source === undefined ? undefined : helpdesks[source.platform];
    if (note === null || origin === null || source?.writeBack == null || helpdesk === undefined) return done;
    if (await store.recommendations.existsFor(recommendation.ticketId, recommendation.ticketRevision + 1)) return done;
    const place = { writeBack: source.writeBack, externalId: origin.externalId, signal };
    const tagged = await helpdesk.addTags(place, note.tags);
    if (tagged.outcome !== 'ok') return asJob(tagged);
    const posted = await postOnce(services, {
      id: `note ${recommendationId}`,
      isThere: () => helpdesk.hasNote(place, markOf(recommendationId)),
      send: () => helpdesk.addNote(place, note.body),
    });
    // After the note, which must not wait for a field that the platform does not know.
    const fields = fieldsOf(note, source.writeBack.fields);
    if (posted.outcome !== 'done' || Object.keys(fields).length === 0) return posted;
    return asJob(await helpdesk.setFields(place, fields));
  },
};
