import type { Answer } from './sealed-answer.ts';

/** Ends a request with its answer; returns what to say instead, or null. */
type Settle = (answer: Answer) => Promise<Response | null>;

/**
 * Lets an answer out only when it is settled. Events of a stream go out as they come, up to the first write: from then
 * on they may tell of it, and wait for the end of the stream.
 */
export async function releaseAfter(answer: Response, hasWritten: () => boolean, settle: Settle): Promise<Response> {
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') !== true || answer.body === null) {
    const body = new Uint8Array(await answer.arrayBuffer());
    const instead = await settle({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
    return instead ?? new Response(body.length === 0 ? null : body, answer);
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const headers = Object.fromEntries(answer.headers);
  const settleWhole = (body: Uint8Array<ArrayBuffer>) => {
    const failed = /^event: error$/m.test(new TextDecoder().decode(body));
    return settle({ status: failed ? 500 : answer.status, headers, body });
  };
  const out = writable.getWriter();
  void pump(answer.body, out, { hasWritten, settle: settleWhole }).catch((error: unknown) =>
    out.abort(error).catch(() => {}),
  );
  return new Response(readable, { status: answer.status, headers: answer.headers });
}

type Holding = {
  readonly hasWritten: () => boolean;
  readonly settle: (whole: Uint8Array<ArrayBuffer>) => Promise<Response | null>;
};

async function pump(
  source: ReadableStream<Uint8Array>,
  out: WritableStreamDefaultWriter<Uint8Array>,
  { hasWritten, settle }: Holding,
): Promise<void> {
  const chunks: Uint8Array[] = [];
  let released = 0;
  // A client that has gone away changes nothing: the work goes on and is recorded.
  const release = () => {
    for (const chunk of chunks.slice(released)) void out.write(chunk).catch(() => {});
    released = chunks.length;
  };
  for await (const chunk of source) {
    chunks.push(chunk);
    if (!hasWritten()) release();
  }
  const instead = await settle(new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer()));
  if (instead === null) release();
  else void out.write(new TextEncoder().encode(`event: error\ndata: ${await instead.text()}\n\n`)).catch(() => {});
  await out.close().catch(() => {});
}
