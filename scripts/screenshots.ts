import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { documentsReady } from '../bench/http/with-server.ts';
import { ask, citations, QUESTION, send, WORKSPACE } from '../e2e/support/chat.ts';
import { text } from '../e2e/support/messages.ts';
import { seedTelemetry } from '../e2e/support/seeded-telemetry.ts';
import { startServer } from '../test/running-server.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './find-chromium.mjs';

/** `npm run screenshots`: the pictures of the docs, taken of the built app with its sample workspace. */
const FOLDER = resolve(import.meta.dirname, '../docs/images');

const dataDir = mkdtempSync(join(tmpdir(), 'flightdeck-screenshots-'));
let server = await startServer(dataDir);
await documentsReady(server.url);
const executablePath = await findChromium();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
try {
  const wide = { viewport: { width: 1440, height: 900 } };
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  await picture(browser, 'workspace', wide, citedPassage);
  await picture(browser, 'dark', { ...wide, colorScheme: 'dark' }, citedPassage);
  await picture(browser, 'approval', wide, editToApprove);
  await picture(browser, 'graph', wide, graphOfDocuments);
  await picture(browser, 'widgets', wide, drawings);
  await server.stop();
  seedTelemetry(dataDir, 24_000, 12);
  server = await startServer(dataDir);
  await picture(browser, 'telemetry', wide, telemetry);
  await picture(browser, 'phone', { ...phone, deviceScaleFactor: 2 }, answerOnPhone);
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function picture(
  browser: Browser,
  name: string,
  options: BrowserContextOptions,
  arrange: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await arrange(page);
  const path = resolve(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(path);
  await context.close();
}

async function citedPassage(page: Page): Promise<void> {
  await page.goto(`${server.url}${WORKSPACE}`);
  await citations(await ask(page, QUESTION))
    .first()
    .click();
  await page.getByRole('main').locator('mark').first().waitFor();
  await page.mouse.move(5, 5);
}

async function editToApprove(page: Page): Promise<void> {
  await page.goto(`${server.url}${WORKSPACE}`);
  await send(page, 'Fix the typo in notes/plan.md');
  await page.getByTestId('decision-pending').waitFor();
  await page.mouse.move(5, 5);
}

async function graphOfDocuments(page: Page): Promise<void> {
  await page.goto(`${server.url}${WORKSPACE}/graph?entity=camp+lark`);
  await page.getByTestId('graph-canvas').locator('canvas').first().waitFor();
  await page.getByRole('heading', { level: 2, name: 'Camp Lark' }).waitFor();
  // The picture is drawn in frames of its own, which nothing in the page tells the end of.
  await page.waitForTimeout(2_000);
}

async function drawings(page: Page): Promise<void> {
  await page.goto(`${server.url}/chat`);
  await ask(page, 'show documents by kind as a bar chart');
  await page.locator('.recharts-bar-rectangle').first().waitFor();
  await ask(page, 'a table of my sources sorted by date');
  await page.getByTestId('chat-widget').getByRole('table').waitFor();
  await page.mouse.move(5, 5);
}

async function telemetry(page: Page): Promise<void> {
  await page.goto(`${server.url}/telemetry?range=6h`);
  await page.locator('.recharts-bar-rectangle').first().waitFor();
  await page.mouse.move(5, 5);
}

async function answerOnPhone(page: Page): Promise<void> {
  await page.goto(`${server.url}${WORKSPACE}`);
  const open = page.getByRole('button', { name: text('chat.open') });
  const composer = page.getByRole('textbox', { name: text('chat.composer') });
  await open.or(composer).first().waitFor();
  if (!(await composer.isVisible())) await open.tap();
  await ask(page, QUESTION);
}
