import type { Browser, Page } from '@playwright/test';
import { percentile } from '../report.ts';
import { ANSWER, CHAT_FIELD } from './contenders.ts';
import { END, ID_LENGTH, STREAMED_QUESTION, streamedEnd } from './conversation.ts';
import { observePage, readInteractions, readLoad, shownAt } from './page-observer.ts';
import { scriptPerFrame, TRACE_CATEGORIES } from './script-time.ts';
import type { ThreadView } from './thread-views.ts';
import { withPage } from './with-page.ts';

/** After this without a long task a page counts as settled. */
const SETTLED_MS = 2_000;
const TYPED = 'a question typed while the answer streams ';

export type Sample = Record<string, number>;

/** Opens the page of a contender with nothing said yet. */
export const measureLoad = (browser: Browser, view: ThreadView): Promise<Sample> =>
  withPage(browser, async (page) => {
    await observePage(page);
    await page.goto(view.home, { waitUntil: 'commit' });
    const ready = await shownAt(page, CHAT_FIELD);
    await page.waitForTimeout(SETTLED_MS);
    const { paint, interactive } = await readLoad(page);
    return { 'first paint': paint, 'time to interactive': interactive, 'chat ready': ready };
  });

/** Opens the long thread, lets an answer stream into it, and types and clicks meanwhile. */
export const measureThread = (browser: Browser, view: ThreadView): Promise<Sample> =>
  withPage(browser, async (page) => {
    await observePage(page);
    await page.goto(view.thread, { waitUntil: 'commit' });
    const opened = await shownAt(page, ANSWER, END);
    await page.waitForTimeout(SETTLED_MS);
    const { longest, blocked } = await readLoad(page);
    await view.prepare(page);
    return {
      'thread open, newest answer shown': opened,
      'thread open, longest task': longest,
      'thread open, held up by long tasks': blocked,
      ...(await measureStream(browser, page)),
    };
  });

async function measureStream(browser: Browser, page: Page): Promise<Sample> {
  const field = page.locator(CHAT_FIELD);
  const round = crypto.randomUUID().slice(0, ID_LENGTH);
  await field.fill(`${STREAMED_QUESTION} ${round}`);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate(() => {
    window.observed.interactions = {};
  });
  await field.press('Enter');
  await shownAt(page, ANSWER, `Part 1 of round ${round}`);
  const interactions = await interact(page);
  await shownAt(page, ANSWER, streamedEnd(round));
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const { painted, handled } = await readInteractions(page, interactions);
  const frames = scriptPerFrame(trace.traceEvents);
  return {
    'streaming, script a frame, p50': percentile(frames, 50),
    'streaming, script a frame, p95': percentile(frames, 95),
    'streaming, script a frame, longest': Math.max(...frames),
    'streaming, script altogether': frames.reduce((sum, time) => sum + time, 0),
    'streaming, interaction to next paint': painted,
    'streaming, interaction until handled': handled,
  };
}

/** Types and clicks as a person does who does not wait for the end. @returns how often */
async function interact(page: Page): Promise<number> {
  const field = page.locator(CHAT_FIELD);
  for (const word of TYPED.split(/(?<= )/)) {
    await page.locator(ANSWER).last().click();
    await field.click();
    await page.keyboard.type(word, { delay: 60 });
  }
  return TYPED.length + 2 * TYPED.trim().split(' ').length;
}
