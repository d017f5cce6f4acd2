import { gzipSync } from 'node:zlib';
import { type CDPSession, chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/find-chromium.mjs';
import type { Part } from '../report.ts';
import { withServer } from './with-server.ts';

/** Compressed JavaScript that Chromium receives: until the page is readable, and with the chat. */
export const javascript: Part = {
  name: 'javascript',
  run: () =>
    withServer(async ({ url }) => {
      const executablePath = await findChromium();
      const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
      try {
        const page = await browser.newPage({ locale: 'en-US' });
        const received = await countScripts(await page.context().newCDPSession(page));
        await page.goto(`${url}/w/guide`);
        await page.getByRole('textbox', { name: /message/i }).waitFor();
        const first = await firstLoadScripts(`${url}/w/guide`);
        const all = received();
        return [
          { what: 'named by the page itself (first load), gzip', value: first / 1024, unit: 'KiB' },
          { what: 'with the chat and all that follows, gzip', value: all / 1024, unit: 'KiB' },
        ];
      } finally {
        await browser.close();
      }
    }),
};

/** Bytes on the wire of every script response so far. */
async function countScripts(session: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

/** Compressed size of the scripts that the page names for browsers of today. */
async function firstLoadScripts(page: string): Promise<number> {
  const html = await (await fetch(page)).text();
  const tags = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  const sources = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .map((tag) => /src="([^"]+)"/.exec(tag)?.[1])
    .filter((source) => source !== undefined);
  let bytes = 0;
  for (const source of new Set(sources)) {
    const response = await fetch(new URL(source, page));
    bytes += gzipSync(await response.arrayBuffer()).length;
  }
  return bytes;
}
