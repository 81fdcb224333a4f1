import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Services } from '../services.ts';
import type { Delivery, Subscription } from '../ticket/announcement.ts';
import { secondsOf } from '../webhooks/out/retry-after.ts';
import { done, usual, type Attempt, type JobKind, type JobOutcome } from './job-kind.ts';

const payload = z.object({ deliveryId: z.string() });

const retries = { most: 12, firstAfterSeconds: 5, lastAfterSeconds: 4 * 3600 };

/** Posts an announcement to a subscriber, signed by Standard Webhooks; over hours, until it is taken. */
export const deliverWebhook: JobKind<z.infer<typeof payload>> = {
  ...usual,
  queue: 'deliver-webhook',
  payload,
  retries,
  timeoutSeconds: 60,
  concurrency: { jobs: 10, perGroup: 4 },
  pollSeconds: 1,
  async handle(services, { deliveryId }, attempt) {
    const found = await services.store.subscriptions.findDelivery(deliveryId);
    if (found === null || found.delivery.state === 'delivered') return done;
    if (!found.subscription.active)
      return fail(services, found, { error: 'the subscription is not active', isLast: true });
    return post(services, found, attempt);
  },
};

type Found = { readonly subscription: Subscription; readonly delivery: Delivery };

async function post(services: Services, found: Found, { attempt, signal }: Attempt): Promise<JobOutcome> {
  const { subscription, delivery } = found;
  const body = JSON.stringify(delivery.payload);
  const at = new Date(services.now());
  const isLast = attempt > retries.most;
  // Only who delivers needs a client that looks at addresses.
  const { postPublicly, PrivateAddressError } = await import('../webhooks/out/public-fetch.ts');
  try {
    const { status, retryAfter } = await postPublicly({
      url: subscription.url,
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'support-copilot',
        'webhook-id': delivery.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(subscription.secret).sign(delivery.id, at, body),
      },
      signal,
      allowPrivateAddresses: services.integrations.allowPrivateAddresses,
    });
    if (status >= 200 && status < 300) {
      await services.store.subscriptions.markDelivered(delivery.id, status, services.now());
      return done;
    }
    if (status === 410) await services.store.subscriptions.deactivate(subscription.id);
    if ((status === 429 || status === 503) && retryAfter !== null) {
      await services.store.subscriptions.markFailed(delivery.id, { status, error: null, isLast: false });
      return { outcome: 'later', seconds: secondsOf(retryAfter, 30) };
    }
    return await fail(services, found, { status, isLast: isLast || status === 410 });
  } catch (error) {
    const isPrivate =
      error instanceof PrivateAddressError || (error instanceof Error && error.cause instanceof PrivateAddressError);
    const name = isPrivate ? 'the address is not a public one' : 'the address could not be reached';
    if (error instanceof DeliveryFailedError) throw error;
    return await fail(services, found, { error: name, isLast: isLast || isPrivate });
  }
}

/** Not taken; the queue tries again. */
class DeliveryFailedError extends Error {
  override readonly name = 'DeliveryFailedError';
}

async function fail(
  { store }: Services,
  { delivery }: Found,
  { status = null, error = null, isLast }: { status?: number | null; error?: string | null; isLast: boolean },
): Promise<JobOutcome> {
  await store.subscriptions.markFailed(delivery.id, { status, error, isLast });
  if (isLast) return { outcome: 'dead', reason: error ?? `the subscriber answered ${status}` };
  throw new DeliveryFailedError();
}
