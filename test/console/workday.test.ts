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
    expect(await agent.getByLabel('Response times').innerText()).toMatch(/Then update every\s+30 min/);
    await pressOn(agent, outage.subject, 'Control+Enter');
    await agent.getByText('Marked as sent.').waitFor();
  });

  test('an agent hides and rewrites a reply without a mouse: sees what breaks a rule, and sends the text that breaks none', async () => {
    const page = await served.signIn('agent');
    const question = 'How do I page through invoices?';
    await pressOn(page, 'Inbox', 'c');
    await page.getByLabel('Subject').fill(question);
    await page.getByLabel('What the customer wrote').fill('How do I implement pagination correctly for GET /invoices?');
    await pressOn(page, 'New ticket', 'Control+Enter');
    await page.getByRole('button', { name: 'Mark as sent' }).waitFor();
    await pressOn(page, question, 'f');
    await page.getByText('The draft is hidden').waitFor();
    expect(await page.locator('#reply').count()).toBe(0);
    expect(await page.getByLabel('Response times').innerText()).toContain('Resolve');
    await pressOn(page, question, 'f');
    await page.locator('#reply').waitFor();
    const longer = await page.locator('#reply').innerText();
    await pressOn(page, question, 's');
    await page.getByText('The reply is replaced').waitFor();
    expect((await page.locator('#reply').innerText()).length).toBeLessThan(longer.length);
    await pressOn(page, question, 'e');
    const reply = page.getByLabel('Reply', { exact: true });
    await reply.press('Control+End');
    await page.keyboard.type('\n\nIt will be fixed by Friday.');
    await page.getByLabel('Communication rules that the reply breaks').waitFor();
    for (let key = 0; key < 'It will be fixed by Friday.'.length; key += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('Have a good day.');
    await page.getByLabel('Communication rules that the reply breaks').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('An agent’s own text').waitFor();
    await pressOn(page, question, 'Control+Enter');
    await page.getByText('Marked as sent.').waitFor();
    expect(await page.getByRole('article', { name: 'Our reply' }).innerText()).toContain('Have a good day.');
    expect(await page.getByLabel('Response times').innerText()).toMatch(/Acknowledge\s+in time/);
  });

  test('what the customer writes later is added, and recommended on at once', async () => {
    const page = await served.signIn('agent');
    await page.getByRole('link', { name: outage.subject }).click();
    await pressOn(page, outage.subject, 'r');
    await page.getByLabel('Message', { exact: true }).fill('The request id is 7f3c2a90-aa.');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('The recommendation is ready.').waitFor();
    expect(await page.getByRole('region', { name: 'Conversation' }).innerText()).toContain('7f3c2a90-aa');
    expect(await page.getByText('The ticket has changed since.').count()).toBe(0);
  });

  test('an escalation is handed to engineering, and their answer is kept', async () => {
    const page = await served.signIn('agent');
    await page.getByRole('link', { name: outage.subject }).click();
    await pressOn(page, outage.subject, 'h');
    await page.getByRole('heading', { level: 1, name: 'Handoff to engineering' }).waitFor();
    await page.getByRole('button', { name: 'Rejected' }).click();
    await page.getByText('A rejection gives its reason.').waitFor();
    await page.getByLabel(/Reason/).fill('It was the customer’s own proxy.');
    await page.getByRole('button', { name: 'Rejected' }).click();
    await page.getByText('The answer is kept.').waitFor();
    await pressOn(page, 'Handoff to engineering', 'g', 'o');
    expect(await page.getByRole('list').filter({ hasText: 'Engineering' }).innerText()).toContain('Rejected');
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

  test('no page had anything to complain about but the answer that refuses', () => {
    expect(served.complaints.filter((complaint) => !complaint.includes('status of 422'))).toEqual([]);
  });
});
