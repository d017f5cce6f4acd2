import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const widgets = (page: Page) => page.getByTestId('chat-widget');
const calls = (page: Page, tool: string) => page.getByTestId(`tool-${tool}`);

test('a chart is drawn, changed where it stands, and there again after a reload', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await ask(page, 'show documents by month as a bar chart');
  const chart = widgets(page);
  await expect(chart).toHaveCount(1);
  await expect(chart).toContainText('Documents by month');
  await expect(chart.locator('.recharts-bar-rectangle').first()).toBeVisible();
  await expectAccessible(page);

  await ask(page, 'turn it into a pie chart');
  await expect(chart).toHaveCount(1);
  await expect(chart.locator('.recharts-pie-sector').first()).toBeVisible();
  await expect(calls(page, 'update_widget')).toHaveCount(1);

  await page.reload();
  await expect(chart).toHaveCount(1);
  await expect(chart.locator('.recharts-pie-sector').first()).toBeVisible();
});

test('a table of the sources is drawn newest first', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, 'a table of my sources sorted by date');
  const table = widgets(page).getByRole('table');
  await expect(table.getByRole('row')).not.toHaveCount(1);
  await expect(table.getByRole('columnheader', { name: 'Added' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expectAccessible(page);
});

test('a form asks for details, refuses what does not fit, and becomes a note', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, "ask me for the meeting's details with a form");
  const form = widgets(page);
  const send = form.getByRole('button', { name: 'Save as a note' });
  await form.getByLabel('Date').fill('2026-12-01');
  await send.click();
  await expect(form.getByLabel('Subject')).toBeFocused();
  await form.getByLabel('Subject').fill('Budget for spring');
  const before = await answers(page).count();
  await send.click();
  await expect(answers(page).nth(before)).toContainText('Budget for spring');
  await expect(page.getByTestId('widget-action')).toContainText('Meeting details');
  await expect(send).toBeHidden();
  await expectAccessible(page);

  await page.reload();
  await expect(widgets(page)).toContainText('Budget for spring');
  await expect(send).toBeHidden();
  await page.goto(WORKSPACE);
  await expect(page.getByRole('link', { name: 'Budget for spring' }).first()).toBeVisible();
});

test('a surface has tabs and a button that leads on', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, 'show a dashboard of my documents');
  const surface = page.getByTestId('chat-surface');
  await surface.getByRole('tab', { name: 'Newest' }).click();
  await expect(surface.getByRole('tabpanel')).toContainText(/20\d\d-\d\d-\d\d/);
  await expectAccessible(page);

  const before = await answers(page).count();
  await surface.getByRole('button', { name: 'Show all in a table' }).click();
  await expect(answers(page).nth(before)).toContainText(/\S/);
  await expect(widgets(page).getByRole('table')).toBeVisible();
  await page.reload();
  await expect(surface.getByRole('tab', { name: 'Kinds' })).toBeVisible();
});

test('widgets are switched off for everybody, at once', async ({ page }) => {
  await page.goto(`${WORKSPACE}/settings`);
  const choice = page.getByRole('combobox', { name: text('settings.widgets.enabled') });
  const choose = async (to: 'on' | 'off') => {
    const stored = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await choice.selectOption({ label: text(`settings.widgets.${to}`) });
    await stored;
  };
  await choose('off');
  await page.goto(WORKSPACE);
  await ask(page, 'show documents by month as a bar chart');
  await expect(widgets(page)).toHaveCount(0);
  await expect(calls(page, 'draw_widget')).toHaveCount(0);

  await page.goto(`${WORKSPACE}/settings`);
  await choose('on');
  await page.goto(WORKSPACE);
  await ask(page, 'show documents by month as a bar chart');
  await expect(widgets(page)).toHaveCount(1);
});
