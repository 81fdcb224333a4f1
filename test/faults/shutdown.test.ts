import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createServerDatabase } from '../support/databases.ts';
import { startFakeModelServer } from '../support/fake-model-server.ts';
import { isReady, openServer } from './server-process.ts';

const serverUrl = process.env.TEST_DATABASE_URL;

describe.runIf(serverUrl)('a server that is told to end', { timeout: 120_000 }, () => {
  test('takes in nothing new, and finishes the recommendations and streams under way', async () => {
    const { url, drop } = await createServerDatabase(serverUrl ?? '');
    // Longer than connections were once left open for.
    const provider = await startFakeModelServer({ mode: 'slow', slowMs: 6000 });
    const server = await openServer({
      DATABASE_URL: url,
      OPENAI_API_KEY: 'sk-shutdown',
      OPENAI_BASE_URL: provider.baseUrl,
      COPILOT_MODEL: 'fake',
    });
    try {
      await server.start();
      const ticket = { subject: 'Export fails', body: 'It stops with ExportTruncated since 10:00 UTC.' };
      const asked = server.post('/v1/recommendations', { ticket }, 'plain');
      const streamed = server.stream('/v1/recommendations', { ticket }, 'streamed');
      while (provider.state.asked.length < 4) await wait(20);
      const ended = server.end();
      while (await isReady(server.url)) await wait(20);
      await expect(server.post('/v1/recommendations', { ticket }, 'late')).rejects.toThrow();
      expect((await asked).status).toBe(201);
      expect(await streamed).toContain('event: recommendation');
      expect(await ended).toBe(0);
    } finally {
      await server.kill();
      await provider.close();
      await drop();
    }
  });
});
