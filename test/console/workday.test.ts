import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, openConsole, pressOn, type ServedConsole } from '../support/open-browser.ts';

const outage = {
  subject: 'All API calls return 500',
  body: 'Since 10:00 UTC every call to your API from our production system returns 500. Our shop stands still.',
};

describe.skipIf(!hasChromium)('a day at the console', () => {
  let served: ServedConsole;
  beforeAll(async () => {
    served = await openConsole();
  });
  afterAll(async () => {
    await served.close();
  });

  test('an agent answers a question, and sends it', async () => {
    const page = await served.signIn('agent');
    await page.getByRole('link', { name: 'New ticket' }).click();
    await page.getByLabel('Subject').fill('How do I page through orders?');
    await page.getByLabel('What the customer wrote').fill('How do I implement pagination correctly for GET /orders?');
    await page.getByRole('button', { name: 'Create and recommend' }).click();
    await page.getByRole('button', { name: 'Mark as sent' }).click();
    await page.getByText('Marked as sent.').waitFor();
    expect(await page.getByRole('article', { name: 'Our reply' }).innerText()).toContain('Ticket reference');
  });

  test('an outage waits for a reviewer, who approves it, and then it may be sent', async () => {
    const agent = await served.signIn('agent');
    await pressOn(agent, 'Inbox', 'c');
    await agent.getByLabel('Subject').fill(outage.subject);
    await agent.getByLabel('What the customer wrote').fill(outage.body);
    await pressOn(agent, 'New ticket', 'Control+Enter');
    await agent.getByText('A reviewer sees this first.').waitFor();
    expect(await agent.getByRole('button', { name: 'Mark as sent' }).count()).toBe(0);

    const reviewer = await served.signIn('reviewer');
    await pressOn(reviewer, 'Inbox', 'g', 'r');
    await pressOn(reviewer, 'Reviews', 'Control+Enter');
    await pressOn(reviewer, outage.subject, 'a');
    await reviewer.getByText('All reviewed').waitFor();

    await agent.reload();
    await pressOn(agent, outage.subject, 'Control+Enter');
    await agent.getByText('Marked as sent.').waitFor();
  });

  test('hovering or focusing a reason lights up the very words in the ticket', async () => {
    const page = await served.signIn('agent');
    await page.getByRole('link', { name: outage.subject }).click();
    const reason = page.getByRole('button', { name: /All API requests failing/ });
    await reason.focus();
    expect(await page.locator('mark.lit').allInnerTexts()).not.toEqual([]);
    await page.getByRole('heading', { level: 1 }).click();
    expect(await page.locator('mark.lit').count()).toBe(0);
  });

  test('no page had anything to complain about', () => {
    expect(served.complaints).toEqual([]);
  });
});
