import type { Api } from './environment.ts';
import { bareProblem } from './problem.ts';
import type { Protocol } from './protocol.ts';

/**
 * Answers in place of a request that takes longer than it may. The work goes on to its end, and a retry under the same
 * Idempotency-Key is told what came of it; hence around the whole API, where nothing of the request is touched.
 */
export function limitTime(api: Api, { timeLimitMs, importTimeLimitMs }: Protocol): void {
  const { fetch } = api;
  api.fetch = async (request, ...rest) => {
    const isImport = new URL(request.url).pathname.endsWith('/import');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<Response>((resolve) => {
      timer = setTimeout(
        () => resolve(bareProblem('timedOut', request.headers.get('x-request-id') ?? crypto.randomUUID())),
        isImport ? importTimeLimitMs : timeLimitMs,
      );
    });
    try {
      return await Promise.race([fetch(request, ...rest), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };
}
