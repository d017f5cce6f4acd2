import type { Page } from '@playwright/test';
import { createLongThread } from '../../e2e/support/long-thread.ts';
import { text } from '../../e2e/support/messages.ts';
import { type ChatMessage, postRun } from '../http/run-client.ts';
import type { Contender } from './contenders.ts';
import { messages } from './conversation.ts';

/** A way to look at the same long thread. */
export interface ThreadView {
  name: string;
  home: string;
  thread: string;
  /** What is done once the thread is open. */
  prepare(page: Page): Promise<void>;
}

/**
 * Makes the same thread on both sides. Flightdeck opens a thread with its newest messages; so it is
 * looked at once more with all of them loaded, as the stock sidebar has them.
 */
export async function makeThreads(
  own: Contender,
  stock: Contender,
  turns: number,
): Promise<ThreadView[]> {
  const stockThread = crypto.randomUUID();
  const conversation = messages(turns).slice(0, -1) as ChatMessage[];
  await postRun(`${stock.url}/api/copilotkit/agent/default/run`, stockThread, conversation);
  const home = `${own.url}/w/guide`;
  const thread = `${home}/t/${await createLongThread(own.url, turns)}`;
  const nothing = async () => {};
  return [
    {
      name: stock.name,
      home: stock.url,
      thread: `${stock.url}/?thread=${stockThread}`,
      prepare: nothing,
    },
    { name: own.name, home, thread, prepare: nothing },
    { name: `${own.name}, every message loaded`, home, thread, prepare: loadWhole },
  ];
}

/** The list is held in its place while a page comes in, so that going to its ends may take a few tries. */
async function loadWhole(page: Page): Promise<void> {
  const earlier = page.getByRole('button', { name: text('chat.showEarlier') });
  const oldest = page.getByRole('article').getByText('Question 1.', { exact: true });
  while (!(await oldest.isVisible())) {
    await scroll(page, 0);
    await earlier.click({ timeout: 500 }).catch(() => {});
  }
  while (await page.getByTestId('to-newest').isVisible()) {
    await scroll(page, 1);
    await page.waitForTimeout(200);
  }
}

const scroll = (page: Page, part: number): Promise<void> =>
  page.evaluate((where) => {
    const list = document.querySelector('[data-testid="copilot-message-list"]');
    for (let box = list?.parentElement; box; box = box.parentElement) {
      if (box.scrollHeight > box.clientHeight) box.scrollTop = where * box.scrollHeight;
    }
  }, part);
