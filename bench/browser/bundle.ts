import type { Browser } from '@playwright/test';
import { against, type Figure, type Part } from '../report.ts';
import { CHAT_FIELD, withContenders } from './contenders.ts';
import { noteScripts, type ReceivedScript } from './received-scripts.ts';
import { withBrowser, withPage } from './with-page.ts';

/** 10-copilotkit F4: JavaScript of a page before the chat's code. */
const FIRST_LOAD_KIB = 250;
/** Chunks that are listed by name, the largest first. */
const LISTED = 8;
/** Longer than the pauses between the chunks that a page asks for one after the other. */
const QUIET_MS = 1_500;

/** JavaScript that Chromium receives before the chat's code, and the chat's code, beside stock. */
export const bundle: Part = {
  name: 'bundle',
  run: () =>
    withContenders(({ own, stock }) =>
      withBrowser(async (browser) => {
        const page = await receive(browser, `${own.url}/w/guide`);
        const chat = await receive(browser, `${own.url}/chat`);
        const reference = figure('stock sidebar, all', await receive(browser, stock.url));
        const first = [
          figure('workspace, first load', page.filter(isFirst)),
          figure('/chat, first load', chat.filter(isFirst)),
        ];
        if (first.some(({ value }) => value > FIRST_LOAD_KIB)) process.exitCode = 1;
        return [
          reference,
          ...first.map((one) => against(one, reference, 'stock')),
          figure('workspace, the chat and what follows', page.filter(isLate)),
          figure('/chat, the chat and what follows', chat.filter(isLate)),
          against(figure('workspace, all', page), reference, 'stock'),
          ...chunks('first load', page.filter(isFirst)),
          ...chunks('chat', page.filter(isLate)),
        ];
      }),
    ),
};

const isFirst = ({ first }: ReceivedScript): boolean => first;
const isLate = ({ first }: ReceivedScript): boolean => !first;

const receive = (browser: Browser, url: string): Promise<ReceivedScript[]> =>
  withPage(browser, async (page, session) => {
    const received = await noteScripts(session);
    await page.goto(url);
    await page.locator(CHAT_FIELD).waitFor();
    await page.waitForTimeout(QUIET_MS);
    return received();
  });

const figure = (what: string, scripts: readonly ReceivedScript[]): Figure => ({
  what,
  value: scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
  unit: 'KiB gzip',
});

const chunks = (what: string, scripts: ReceivedScript[]): Figure[] =>
  scripts
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, LISTED)
    .map((script) => figure(`  ${what}: ${script.file}`, [script]));
