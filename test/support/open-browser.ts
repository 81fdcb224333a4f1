import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Services } from '../../src/services.ts';
import type { Role } from '../../src/ticket/vocabulary.ts';
import { startCopilot, type Copilot } from './start-copilot.ts';

const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Where there is no Chromium the console's pages can't be tried: the tests say so, and pass over. */
export const hasChromium = existsSync(chromiumPath);
if (!hasChromium) {
  process.stderr.write(
    `No Chromium at ${chromiumPath}: the console is NOT tested. Install it, or set CHROMIUM_PATH.\n`,
  );
}

/** A copilot that is served to a browser. */
export type ServedConsole = {
  readonly copilot: Copilot;
  readonly address: string;
  /** What pages complained about: script errors, refused resources, failed requests. */
  readonly complaints: readonly string[];
  /** A page of a person with this role, signed in through the form. */
  signIn(role: Role, options?: BrowserContextOptions): Promise<Page>;
  /** A page of somebody who is not signed in. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
};

/** Presses keys, once the page with this heading listens to them. */
export async function pressOn(page: Page, heading: string | RegExp, ...keys: readonly string[]): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.locator('html.scripted').waitFor();
  for (const key of keys) await page.keyboard.press(key);
}

/** Serves a copilot of its own on a free port, and opens a browser. */
export async function openConsole(overrides: Partial<Services> = {}): Promise<ServedConsole> {
  const copilot = await startCopilot(overrides);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const opened = serve({ fetch: copilot.api.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(opened));
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  const complaints: string[] = [];
  const visit = async (path: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
    });
    await page.goto(`${address}${path}`);
    return page;
  };
  return {
    copilot,
    address,
    complaints,
    visit,
    async signIn(role, options) {
      const page = await visit('/console', options);
      await page.getByLabel('API key').fill(copilot.keys[role]);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${address}/console`);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await copilot.close();
    },
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
