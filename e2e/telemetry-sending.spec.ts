import type { Page } from '@playwright/test';
import type { LiveTail } from '../lib/telemetry/schema.ts';
import { tunables } from '../lib/tunables.ts';
import { ask, composer, QUESTION, WORKSPACE } from './support/chat.ts';
import { expect, test } from './support/test.ts';

/** How many messages telemetry has been told of. */
async function messagesTold(page: Page): Promise<number> {
  const answer = await page.request.get('/api/telemetry/events?name=copilot_message_sent');
  const { events }: LiveTail = await answer.json();
  expect(JSON.stringify(events)).not.toContain('helicopter');
  return events.length;
}

test('a message is told to telemetry some seconds after it was sent, without a word of it', async ({
  page,
}) => {
  const before = await messagesTold(page);
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await expect.poll(() => messagesTold(page)).toBe(before + 1);
});

test('what has not been sent yet is sent when the page is put away', async ({ page }) => {
  // The sender waits for ever: only the page's leave can make it send.
  await page.addInitScript((sendMs) => {
    const { setTimeout } = window;
    const waiting = (work: TimerHandler, ms?: number, ...rest: unknown[]) =>
      ms === sendMs ? 0 : setTimeout(work, ms, ...rest);
    window.setTimeout = waiting as typeof setTimeout;
  }, tunables.telemetry.sendMs);
  const before = await messagesTold(page);
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await expect(composer(page)).toBeVisible();
  const putAway = () =>
    page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  const beacon = page.waitForRequest(
    (request) => request.url().endsWith('/api/telemetry') && request.resourceType() === 'ping',
  );
  await expect(async () => {
    // Sending begins a little after the page.
    await putAway();
    expect(await messagesTold(page)).toBe(before + 1);
  }).toPass();
  await beacon;
});
