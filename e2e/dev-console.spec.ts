import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runFixtureSchema } from '../lib/run-inspection/schema.ts';
import { foldTranscript } from '../lib/runs/fold-transcript.ts';
import { expectAccessible } from './support/accessibility.ts';
import { ANSWER, answers, ask, composer, QUESTION, WORKSPACE } from './support/chat.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';
import { planPage } from './support/workflows.ts';

const BUILD = '.next-dev-console';

test.use({ extraSettings: { FLIGHTDECK_BUILD_DIR: BUILD } });
test.beforeAll(() => {
  expect(existsSync(join(BUILD, 'BUILD_ID')), 'npm run build:dev-console makes it').toBe(true);
});

const word = (key: string) => text(`devConsole.${key}`);
const panel = (page: Page) => page.getByRole('region', { name: word('title'), exact: true });
const events = (page: Page) => page.getByRole('listbox', { name: word('events.list') });
const rows = (page: Page) => events(page).getByRole('option');
const detail = (page: Page) => page.getByTestId('dev-console-event');
const button = (page: Page, key: string) =>
  panel(page).getByRole('button', { name: word(key), exact: true });
const show = async (page: Page, tab: string) => {
  await panel(page)
    .getByRole('tab', { name: word(`tab.${tab}`) })
    .click();
  return panel(page).getByRole('tabpanel');
};

/** Opens the console, which fetches its code and its words. */
async function openConsole(page: Page) {
  await expect(composer(page)).toBeVisible();
  await page.getByRole('button', { name: text('shortcuts.command.devConsole') }).click();
  await expect(panel(page)).toBeVisible();
}

test('a developer watches a run: events, prompt, tools, routing, timing', async ({ page }) => {
  await page.goto(WORKSPACE);
  await openConsole(page);
  await expect(panel(page)).toContainText(word('noRunsText'));
  await page.keyboard.press('x');
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('x');
  await expect(panel(page).getByRole('tab', { selected: true })).toBeFocused();
  await ask(page, QUESTION);

  await expect(rows(page).filter({ hasText: 'RUN_FINISHED' })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: word('events.firstToken') })).toHaveCount(1);
  await button(page, 'events.allTypes').click();
  await page.getByRole('checkbox', { name: /TOOL_CALL_RESULT/ }).check();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(1);
  await events(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(detail(page)).toContainText('passages');
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: word('events.search') }).fill('nothing like this');
  await expect(rows(page)).toHaveCount(0);

  const model = await show(page, 'model');
  await expect(model).toContainText('You are Flightdeck');
  await expect(model).toContainText('tenant_scope');
  await model.getByText(pattern('devConsole.model.tools')).click();
  await expect(model).toContainText('vector_search');
  await expectAccessible(page);

  const routing = await show(page, 'run');
  await expect(routing).toContainText('"simple_question"');
  await expect(routing).toContainText(word('run.noErrors'));

  const timing = await show(page, 'timing');
  await expect(timing.getByText(pattern('devConsole.timing.firstToken'))).toBeVisible();
  await expect(timing.getByRole('row').filter({ hasText: 'vector_search' })).toHaveCount(1);
  await expect(timing.getByRole('row').filter({ hasText: word('timing.span.model') })).toHaveCount(
    2,
  );
  await expectAccessible(page);

  // Where it stands is remembered, and the page keeps its room beside it.
  await button(page, 'dock.right').click();
  await page.reload();
  await expect(button(page, 'dock.bottom')).toBeVisible();
  const box = await panel(page).boundingBox();
  const field = await composer(page).boundingBox();
  expect((field?.x ?? 0) + (field?.width ?? 0)).toBeLessThanOrEqual(box?.x ?? 0);
  await button(page, 'close').click();
  await expect(panel(page)).toBeHidden();
});

test('each change of the shared state is shown as a difference, with what was asked', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await openConsole(page);
  await planPage(page);
  const state = await show(page, 'state');
  const changes = state.getByRole('list', { name: word('state.changes') }).getByRole('button');
  await expect(changes.filter({ hasText: word('state.snapshot') })).toHaveCount(1);
  await changes.filter({ hasText: '/workflows' }).last().click();
  const difference = state.getByRole('region', { name: word('state.diff') });
  await expect(difference).toContainText('awaiting_approval');
  await expectAccessible(page);
  const routing = await show(page, 'run');
  await expect(routing.getByText(/^plan · pending/)).toBeVisible();
});

test('a stored run is played again, and copied as a fixture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await page.reload();
  await expect(answers(page).last()).toContainText(ANSWER);
  await openConsole(page);

  await show(page, 'replay');
  const played = page.getByTestId('dev-console-played');
  await expect(played).toHaveText(/^0 /);
  await button(page, 'replay.step').click();
  await button(page, 'replay.step').click();
  await expect(played).toHaveText(/^2 /);
  await button(page, 'replay.back').click();
  await expect(played).toHaveText(/^1 /);
  const transcript = page.getByRole('region', { name: word('replay.transcript') });
  await expect(transcript).toContainText(QUESTION);
  await expect(transcript).not.toContainText(ANSWER);
  await page.getByRole('combobox', { name: word('replay.speed') }).selectOption('8');
  await button(page, 'replay.play').click();
  await expect(transcript).toContainText(ANSWER);
  await expect(button(page, 'replay.play')).toBeVisible();
  await expectAccessible(page);

  await button(page, 'copyFixture').click();
  await expect(button(page, 'copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const fixture = runFixtureSchema.parse(JSON.parse(copied));
  expect(fixture.messages.map(({ content }) => content)).toEqual([QUESTION]);
  expect(fixture.tools.map(({ name }) => name)).toContain('vector_search');
  const messages = foldTranscript(fixture.events.map(({ event }) => event as never));
  expect(JSON.stringify(messages)).toContain(ANSWER);
  // Playing it wrote nothing: the run is the only one, and as long as it was.
  const address = new URL(page.url()).pathname.split('/').at(-1);
  const { runs } = await (await page.request.get(`/api/threads/${address}/runs`)).json();
  expect(runs).toMatchObject([{ events: fixture.events.length }]);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await panel(page).boundingBox())?.width).toBe(390);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
});

test.describe('with what asks other hosts', () => {
  // Its fonts: the page's policy holds them back, as the story says.
  const FONTS = 'https://fonts.googleapis.com/';
  test.use({
    expectedProblems: [/^console: .*Content Security Policy|^request to https:\/\/fonts\.g/],
  });

  test("CopilotKit's own inspector is shown on request", async ({ page }) => {
    await page.goto(WORKSPACE);
    await openConsole(page);
    await expect(page.locator('cpk-web-inspector')).toHaveCount(0);
    const refused = page.waitForEvent('requestfailed', (one) => one.url().startsWith(FONTS));
    await button(page, 'inspector').click();
    await expect(page.locator('cpk-web-inspector')).toHaveCount(1);
    expect((await refused).failure()?.errorText).toBe('csp');
    await button(page, 'inspector').click();
    await expect(page.locator('cpk-web-inspector')).toHaveCount(0);
  });
});

/** Words of the console's code in the browser, of its code on the server, and of its texts. */
const MARKS = ['flightdeck-dev-console', '__flightdeckRunInspection', 'Replayed conversation'];

test('other builds hold nothing of the console', () => {
  expect(marksIn(BUILD)).toEqual(MARKS);
  expect(marksIn('.next')).toEqual([]);
});

/** Which of the marks stand in what a build serves or runs. */
function marksIn(build: string): string[] {
  const texts = ['static', 'server'].flatMap((part) =>
    readdirSync(join(build, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')),
  );
  return MARKS.filter((mark) => texts.some((content) => content.includes(mark)));
}
