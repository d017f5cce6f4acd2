import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

/** One surface of the gallery, by its anchor. */
const shown = (page: Page, name: string): Locator => page.locator(`article[id="${name}"]`);
const told = (surface: Locator): Locator => surface.locator('p[role=status] code');

test.beforeEach(async ({ page }) => {
  await page.goto('/widgets');
  await expect(shown(page, 'flight').getByText('Example Air')).toBeVisible();
  await expect(shown(page, 'check-regex').getByLabel('Code')).toBeVisible();
});

test('every surface is drawn, readable by all, light and dark', async ({ page }) => {
  test.setTimeout(240_000);
  await expect(page.locator('[data-surface-fallback]')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await expectAccessible(page);
});

test('on a phone nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});

test('what is typed reaches everything bound to the same data', async ({ page }) => {
  const fields = shown(page, 'text-fields');
  await fields.getByLabel('Short text').fill('Grace');
  await fields.getByLabel('A number').fill('7');
  await expect(fields.getByText('Grace / 7')).toBeVisible();
  await fields.getByLabel('Bound to nothing').fill('kept');
  await expect(fields.getByLabel('Bound to nothing')).toHaveValue('kept');
  await expect(fields.getByLabel('Secret')).toHaveAttribute('type', 'password');

  const boxes = shown(page, 'check-boxes');
  await boxes.getByLabel('Newsletter').uncheck();
  await expect(boxes.getByText('Newsletter: false')).toBeVisible();

  const sliders = shown(page, 'sliders');
  await sliders.getByLabel('Rating').press('ArrowLeft');
  await expect(sliders.getByText('Volume 30, rating 3')).toBeVisible();

  const dates = shown(page, 'dates');
  await dates.getByLabel('Date', { exact: true }).fill('2026-12-24');
  await expect(dates.getByText('Thursday, 24 December 2026')).toBeVisible();
  await dates.getByLabel('In May').fill('2026-06-01');
  await expect(dates.getByRole('alert')).toHaveText('This lies outside of what may be chosen.');
});

test('choices: one, several, chips and a filter', async ({ page }) => {
  const one = shown(page, 'choices');
  await expect(one.getByRole('radio', { name: 'Medium' })).toBeChecked();
  await one.getByRole('radio', { name: 'Large' }).check();
  await one.getByRole('radio', { name: 'Red' }).check();
  await expect(one.getByText('["l"] ["red"]')).toBeVisible();

  const several = shown(page, 'choices-multiple');
  const countries = several.getByRole('group', { name: 'Countries' });
  await countries.getByRole('searchbox').fill('den');
  await expect(countries.getByRole('checkbox')).toHaveCount(1);
  await countries.getByLabel('Denmark').check();
  await countries.getByRole('searchbox').fill('xyz');
  await expect(countries.getByText('No option fits.')).toBeVisible();
  await countries.getByRole('searchbox').fill('');
  await expect(countries.getByRole('checkbox', { checked: true })).toHaveCount(2);

  const days = several.getByRole('group', { name: 'Days' });
  await days.getByLabel('Tue').check();
  await days.getByLabel('Wed').check();
  await expect(days.getByRole('alert')).toHaveText('Choose one or two days');
});

for (const [name, label, wrong, right, message] of [
  ['check-required', 'Name', '', 'Ada', 'A name is needed'],
  ['check-regex', 'Code', 'ab', 'AB-1234', 'Two letters, a dash and four digits'],
  ['check-length', 'Nickname', 'x', 'captain', 'Three to eight characters'],
  ['check-numeric', 'Age', '7', '42', 'From 18 to 120'],
  ['check-email', 'E-mail', 'ada@', 'ada@example.org', 'This is no e-mail address'],
] as const) {
  test(`${name}: says what is wrong until it is right`, async ({ page }) => {
    const surface = shown(page, name);
    const field = surface.getByLabel(label, { exact: true });
    await field.fill('something else');
    await field.fill(wrong);
    await field.blur();
    await expect(surface.getByRole('alert')).toHaveText(message);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(message);
    await field.fill(right);
    await expect(field).not.toHaveAttribute('aria-invalid');
  });
}

test('a pattern that backtracks holds nothing up', async ({ page }) => {
  const field = shown(page, 'check-backtracking').getByLabel('Word');
  await field.fill(`${'a'.repeat(500)}!`);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('aaa');
  await expect(field).not.toHaveAttribute('aria-invalid');
});

test('buttons wait for their checks and tell the agent what was entered', async ({ page }) => {
  const guarded = shown(page, 'button-checks');
  const send = guarded.getByRole('button', { name: 'Send' });
  await send.click({ force: true });
  await expect(guarded.getByRole('alert')).toHaveText('Enter your name first');
  await expect(told(guarded)).toHaveCount(0);
  await guarded.getByLabel('Your name').fill('Ada');
  await send.click();
  await expect(told(guarded)).toHaveText(
    '{"name":"send","sourceComponentId":"send","context":{"name":"Ada"}}',
  );

  const logic = shown(page, 'check-logic');
  const contact = logic.getByRole('button', { name: 'Contact me' });
  await expect(contact).toHaveAttribute('aria-disabled', 'true');
  await logic.getByLabel('Telephone').fill('123');
  await expect(contact).not.toHaveAttribute('aria-disabled');
  await logic.getByLabel('Do not contact me').check();
  await expect(contact).toHaveAttribute('aria-disabled', 'true');

  const plain = shown(page, 'buttons');
  await plain.getByRole('button', { name: 'Primary' }).click();
  await expect(told(plain)).toContainText('"answer":42,"who":"Ada","marks":["a",1]');
});

test('a button that leads elsewhere is a link that says where to', async ({ page }) => {
  const links = shown(page, 'open-url');
  const misleading = links.getByRole('link', { name: 'bank.example.com' });
  await expect(misleading).toHaveText('bank.example.com(https://other.example.net/)');
  await expect(misleading).toHaveAttribute('href', 'https://other.example.net/');
  await expect(misleading).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(links.getByRole('button', { name: 'Leads nowhere' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('lists are drawn from the data, and each entry knows its own', async ({ page }) => {
  const people = shown(page, 'list-template');
  await expect(people.getByRole('listitem')).toHaveCount(3);
  await expect(people.getByText('Admiral in Example Ltd')).toBeVisible();
  await expect(shown(page, 'nested-templates').getByText('Kim')).toBeVisible();
  await expect(shown(page, 'pluralize').getByRole('listitem')).toHaveText([
    ...['no files (0)', 'one file (1)', 'files (7)'],
  ]);

  const tasks = shown(page, 'list-actions');
  await tasks.getByRole('button', { name: 'Finish' }).nth(1).click();
  await expect(told(tasks)).toContainText('"id":"t-2","title":"Call the harbour"');
});

test('tabs go by keys and keep what was typed', async ({ page }) => {
  const tabs = shown(page, 'tabs');
  const first = tabs.getByRole('tab', { name: 'Overview' });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.getByRole('tab', { name: 'Details', selected: true })).toBeFocused();
  await tabs.getByLabel('A note').fill('keep me');
  await first.click();
  await expect(tabs.getByText('What it is about')).toBeVisible();
  await tabs.getByRole('tab', { name: 'Details' }).click();
  await expect(tabs.getByLabel('A note')).toHaveValue('keep me');
});

test('a dialog takes the focus, gives it back and writes to the same data', async ({ page }) => {
  const surface = shown(page, 'modal');
  const opener = surface.getByRole('button', { name: 'Give your reason' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Give your reason' });
  await dialog.getByLabel('Reason').fill('The weather');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(surface.getByText('Reason: The weather')).toBeVisible();

  const card = shown(page, 'modal-card').getByRole('button', { name: 'A blue gradient' });
  await card.click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
});

test('a form sends all its data, and media of other hosts wait', async ({ page }) => {
  const meeting = shown(page, 'meeting');
  await meeting.getByLabel('Subject').fill('Budget');
  await meeting.getByLabel('Ada').check();
  await meeting.getByLabel('When').fill('2026-12-01T09:30');
  await meeting.getByLabel('By video').check();
  await meeting.getByRole('button', { name: 'Plan it' }).click();
  await expect(told(meeting)).toContainText(
    '"context":{"subject":"Budget","who":["ada"],"when":"2026-12-01T09:30","minutes":30,"remote":true',
  );
  await expect(told(meeting)).toContainText('"data":{"subject":"Budget"');

  const remote = shown(page, 'image-remote');
  await expect(remote.getByRole('img')).toHaveCount(0);
  await expect(remote.getByRole('link', { name: 'Open at pictures.example.org' })).toHaveAttribute(
    'rel',
    'noopener noreferrer',
  );
  await expect(shown(page, 'arriving').getByText('This is here already')).toBeVisible();
});

test('a surface that arrives in pieces paints as it comes and keeps what is typed', async ({
  page,
}) => {
  const surface = shown(page, 'pieces-form');
  const next = surface.getByRole('button', { name: /^Next piece/ });
  const take = async (pieces: number) => {
    for (let piece = 0; piece < pieces; piece += 1) await next.click();
  };
  await take(3);
  await expect(surface.locator('h5')).toHaveText('Register');
  await expect(surface.locator('.animate-pulse')).toHaveCount(3);
  await take(1);
  const name = surface.getByLabel('Name');
  await name.fill('Ada');
  await name.evaluate((field) => field.setAttribute('data-same', 'yes'));
  await take(2);
  await expect(surface.getByText('Ada is number 2')).toBeVisible();
  await take(2);
  await expect(surface.getByLabel('Code')).toBeVisible();
  await expect(surface.locator('h5')).toHaveText('Register now');
  await expect(name).toHaveValue('Ada');
  await expect(name).toHaveAttribute('data-same', 'yes');
  await take(1);
  await expect(name).toHaveValue('Grace');
  await expect(next).toBeDisabled();
  await expect(surface.getByText('Grace is number 2')).toBeVisible();
});
