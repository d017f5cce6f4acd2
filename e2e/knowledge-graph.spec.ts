import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask, QUESTION, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const GRAPH = `${WORKSPACE}/graph`;
const ENTITY = 'Camp Lark';

const main = (page: Page) => page.getByRole('main');
const list = (page: Page) => main(page).getByRole('list', { name: text('graph.list') });
const entity = (page: Page, name: string) =>
  list(page).getByRole('button', { name: new RegExp(`^${name} `) });
const title = (page: Page, name: string) =>
  main(page).getByRole('heading', { level: 2, name, exact: true });
const picture = (page: Page) => page.getByTestId('graph-canvas');

test('from the navigation to an entity, its passage in the reader, and back', async ({ page }) => {
  await page.goto(WORKSPACE);
  await page.getByRole('link', { name: text('workspace.navigation.graph') }).click();
  await expect(page).toHaveURL(/\/graph/);
  await expect(entity(page, ENTITY)).toBeVisible();
  await expect(picture(page)).toHaveAccessibleName(/\d\d entities and \d+ relations/);
  await expect(picture(page).locator('canvas').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: text('graph.search') }).fill('helicopters');
  await expect(entity(page, ENTITY)).toBeHidden();
  await expect(list(page).getByRole('button').first()).toContainText('helicopter');
  await page.getByRole('searchbox', { name: text('graph.search') }).fill('camp lark');
  await entity(page, ENTITY).click();
  await expect(title(page, ENTITY)).toBeVisible();
  await expect(page).toHaveURL(/[?&]entity=camp\+lark/);
  await expectAccessible(page);

  const passage = main(page)
    .getByRole('region', { name: /^\d+ passages$/ })
    .getByRole('link')
    .first();
  await passage.click();
  await expect(page).toHaveURL(/[?&]at=\d+-\d+/);
  await expect(main(page).getByRole('heading', { level: 1 })).not.toHaveText(text('graph.title'));
  await expect(main(page).locator('mark').first()).toBeInViewport();
  await expect(main(page)).toContainText(ENTITY);
  await page.goBack();
  await expect(title(page, ENTITY)).toBeVisible();
});

test('the list is worked with the keyboard, and filters narrow it', async ({ page }) => {
  await page.goto(GRAPH);
  const buttons = list(page).getByRole('button');
  await buttons.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(buttons.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(buttons.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(buttons.first()).toHaveAttribute('aria-current', 'true');
  await expect(main(page).getByRole('heading', { name: text('graph.related') })).toBeVisible();

  await page.getByLabel(text('graph.filter.kind'), { exact: true }).selectOption('code');
  await expect(entity(page, 'npm run up')).toBeVisible();
  await expect(entity(page, ENTITY)).toBeHidden();
});

test('answers that rest on the passages are found from the entity', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await expect
    .poll(async () => {
      const answer = await page.request.get('/api/workspaces/guide/graph/entity?key=camp+lark');
      return ((await answer.json()) as { answers: unknown[] }).answers.length;
    })
    .toBeGreaterThan(0);
  await page.goto(`${GRAPH}?entity=camp+lark`);
  const answers = main(page).getByRole('region', { name: text('graph.answers') });
  await answers.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/t\//);
});

test('the assistant opens the graph at an entity, with a way back', async ({ page }) => {
  await page.goto(WORKSPACE);
  const told = await ask(page, 'Show the knowledge graph of Camp Lark');
  await expect(told).toContainText(ENTITY);
  await expect(page).toHaveURL(/\/graph\?.*entity=camp\+lark/);
  await expect(title(page, ENTITY)).toBeVisible();
  await page.getByRole('button', { name: text('appTools.undo'), exact: true }).click();
  await expect(page).not.toHaveURL(/\/graph/);
  await expect(title(page, ENTITY)).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the list comes first, and what is chosen takes its place', async ({ page }) => {
    await page.goto(GRAPH);
    const close = page.getByRole('button', { name: text('chat.close') }).first();
    const open = page.getByRole('button', { name: text('chat.open') });
    await expect(close.or(open).first()).toBeVisible();
    if (await close.isVisible()) await close.tap();
    await expect(entity(page, ENTITY)).toBeInViewport();
    await expectAccessible(page);
    await entity(page, ENTITY).tap();
    await expect(title(page, ENTITY)).toBeInViewport();
    await expect(list(page)).toBeHidden();
    await expect(title(page, ENTITY)).toBeFocused();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: text('graph.back') }).tap();
    await expect(entity(page, ENTITY)).toBeFocused();
  });
});

test.describe('in the dark, with little motion', () => {
  test.use({ colorScheme: 'dark', contextOptions: { reducedMotion: 'reduce' } });

  test('the graph has the colours of the theme and stands still', async ({ page }) => {
    await page.goto(`${GRAPH}?entity=camp+lark`);
    await expect(title(page, ENTITY)).toBeVisible();
    await expect(picture(page).locator('canvas').first()).toBeVisible();
    await expectAccessible(page);
  });
});

test('without WebGL the list does the work', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    const withoutWebgl = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
    };
    HTMLCanvasElement.prototype.getContext = withoutWebgl as typeof original;
  });
  await page.goto(GRAPH);
  await expect(main(page).getByText(text('graph.noWebgl'))).toBeVisible();
  await entity(page, ENTITY).click();
  await expect(title(page, ENTITY)).toBeVisible();
});
