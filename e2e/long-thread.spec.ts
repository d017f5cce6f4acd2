import type { Page } from '@playwright/test';
import { answers, send, stopButton, WORKSPACE } from './support/chat.ts';
import { createLongThread } from './support/long-thread.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const TURNS = 500;
/** As many messages as two screens and what stands ready around them may have. */
const MOST_ROWS = 60;

test.use({
  baseURL: '',
  modelKind: 'scripted',
  extraSettings: { MAX_TURNS: '1000' },
});

const rows = (page: Page) => page.locator('.chat-root [data-message-id]');

/** The first message that is wholly in sight, and where it stands. */
const firstInSight = (page: Page) =>
  page.evaluate(() => {
    const scroller = document.querySelector<HTMLElement>('[data-long-thread-list]');
    const top = scroller?.getBoundingClientRect().top ?? 0;
    const found = [...document.querySelectorAll<HTMLElement>('.chat-root [data-message-id]')]
      .map((element) => ({
        id: element.dataset.messageId,
        top: element.getBoundingClientRect().top,
      }))
      .filter((one) => one.top >= top)
      .sort((a, b) => a.top - b.top)[0];
    return found && { id: found.id, top: Math.round(found.top) };
  });

/** Finds the box that scrolls and marks it. */
const markList = (page: Page) =>
  rows(page)
    .last()
    .evaluate((row) => {
      let found: HTMLElement | null = null;
      for (let parent = row.parentElement; parent; parent = parent.parentElement) {
        if (parent.classList.contains('chat-root')) break;
        if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) found = parent;
      }
      found?.setAttribute('data-long-thread-list', '');
    });

const list = (page: Page) => page.locator('[data-long-thread-list]');
const scrollTo = (page: Page, part: number) =>
  list(page).evaluate((element, where) => {
    element.scrollTop = where * (element.scrollHeight - element.clientHeight);
  }, part);
const fromEnd = (page: Page) =>
  list(page).evaluate(({ scrollHeight, scrollTop, clientHeight }) =>
    Math.round(scrollHeight - scrollTop - clientHeight),
  );

test('a thread of 1,000 messages opens, scrolls and goes on', async ({
  page,
  ownServer,
  model,
}) => {
  test.setTimeout(400_000);
  const { url } = ownServer.current;
  const threadId = await createLongThread(url, TURNS);

  await test.step('opens at its end, with what is in sight and no more', async () => {
    await page.goto(`${url}${WORKSPACE}/t/${threadId}`);
    await expect(answers(page).last()).toContainText(`answer ${TURNS}.`);
    await markList(page);
    await expect.poll(() => fromEnd(page)).toBeLessThan(40);
    expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
  });

  await test.step('older messages come in above what is being read', async () => {
    const earlier = page.getByRole('button', { name: text('chat.showEarlier') });
    const oldest = list(page).getByText('Question 1.', { exact: true });
    let pages = 0;
    for (; ; pages += 1) {
      let before: Awaited<ReturnType<typeof firstInSight>>;
      let atStart = false;
      // The list is still held in its place for some frames after a page has come in.
      await expect(async () => {
        await scrollTo(page, 0);
        await expect(earlier.or(oldest)).toBeVisible({ timeout: 5_000 });
        atStart = await oldest.isVisible();
        before = await firstInSight(page);
        if (!atStart) await earlier.click({ timeout: 5_000 });
      }).toPass();
      if (atStart) break;
      await expect
        .poll(() => list(page).evaluate(({ scrollTop }) => scrollTop), 'more stands above')
        .toBeGreaterThan(200);
      const after = page.locator(`[data-message-id="${before?.id}"]`);
      await expect(after).toBeVisible();
      await expect
        .poll(async () => Math.abs(((await after.boundingBox())?.y ?? 0) - (before?.top ?? 0)))
        .toBeLessThan(4);
      expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
    }
    expect(pages).toBeGreaterThan(5);
    await expect(earlier).toHaveCount(0);
  });

  await test.step('scrolls to any place, and something stands there', async () => {
    for (const part of [0.25, 0.5, 0.75, 0.1, 0.9]) {
      await scrollTo(page, part);
      await expect
        .poll(async () => {
          const seen = await firstInSight(page);
          const box = await list(page).boundingBox();
          return seen !== undefined && box !== null && seen.top < box.y + box.height;
        })
        .toBe(true);
      expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
    }
  });

  await test.step('stays at the end while an answer is written, and lets go of who scrolls', async () => {
    await page.getByTestId('to-newest').click();
    await expect.poll(() => fromEnd(page)).toBeLessThan(40);
    model.held = true;
    await send(page, 'Go on for a while.');
    await expect(answers(page).last()).toContainText('word 60');
    await expect.poll(() => fromEnd(page)).toBeLessThan(40);
    await expect(answers(page).last()).toContainText('word 100');
    await expect.poll(() => fromEnd(page)).toBeLessThan(40);

    await list(page).hover();
    // As far as rows below what is seen stand ready: those farther away are not laid out again.
    await page.mouse.wheel(0, -400);
    await expect.poll(() => fromEnd(page)).toBeGreaterThan(200);
    const distance = await fromEnd(page);
    const seen = await firstInSight(page);
    await expect.poll(() => fromEnd(page), 'it goes on below').toBeGreaterThan(distance);
    await expect.poll(() => fromEnd(page), 'and farther').toBeGreaterThan(distance + 40);
    expect((await firstInSight(page))?.id).toBe(seen?.id);
    model.held = false;
    await expect(stopButton(page)).toBeHidden();
    expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
  });
});
