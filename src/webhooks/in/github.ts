import { z } from 'zod';
import { idField, momentField, textField } from './fields.ts';
import { nothing, type Platform } from './platform.ts';
import { readGithubContext } from './github-context.ts';
import { fromHex, isSigned } from './signature.ts';

const user = z.object({ login: z.string(), type: z.string().nullish() });

const payload = z.object({
  action: z.string(),
  issue: z.object({
    number: idField,
    title: textField,
    body: textField,
    state: z.enum(['open', 'closed']),
    created_at: momentField,
    updated_at: momentField,
    user,
    labels: z.array(z.object({ name: z.string() })).nullish(),
    pull_request: z.unknown().optional(),
  }),
  comment: z.object({ id: idField, body: textField, created_at: momentField, user }).nullish(),
  repository: z.object({ full_name: z.string() }),
});

/** GitHub: `sha256=` hex(HMAC-SHA256(body)). It signs no moment; the digest of the bytes is what bars a replay. */
export const github: Platform = {
  async verify({ headers, bytes }, secret) {
    const signature = headers.get('x-hub-signature-256');
    if (signature === null) return 'unsigned';
    return isSigned({ secret, signature: fromHex(signature, 'sha256='), parts: [bytes] });
  },
  // `X-GitHub-Delivery` is not signed: whoever replays a delivery could rename it.
  deliveryId: () => null,
  read(json, { source, headers }) {
    const event = headers.get('x-github-event');
    const items = readGithubContext(event, json, source);
    if (items.length > 0) return { says: 'context', items };
    if (event !== 'issues' && event !== 'issue_comment') return nothing;
    const { action, issue, comment, repository } = payload.parse(json);
    if (issue.pull_request !== undefined || action === 'deleted') return nothing;
    const labels = (issue.labels ?? []).map(({ name }) => name);
    return {
      says: 'ticket',
      report: {
        externalId: `${repository.full_name}#${issue.number}`,
        reference: `${source.referencePrefix}${issue.number}`,
        reportedAt: issue.updated_at,
        createdAt: issue.created_at,
        subject: issue.title,
        description: issue.body,
        message:
          comment == null || comment.body === null || comment.user.type === 'Bot'
            ? null
            : {
                id: comment.id,
                authorId: comment.user.login,
                role: null,
                body: comment.body,
                sentAt: comment.created_at,
              },
        status: issue.state === 'closed' ? 'resolved' : 'open',
        priority: null,
        channel: 'web',
        customer: { id: issue.user.login, name: issue.user.login, groups: labels },
      },
    };
  },
};
