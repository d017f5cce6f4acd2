import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { expectAccessible } from './support/accessibility.ts';
import { WORKSPACE } from './support/chat.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const field = (page: Page) => page.getByRole('textbox', { name: text('notes.text') });
const suggestion = (page: Page) => page.getByTestId('suggestion');

/** Opens an empty note; every continuation is `words` unless they are left out. */
async function openNote(page: Page, words?: string): Promise<string[]> {
  const asked: string[] = [];
  if (words !== undefined) {
    await page.route('**/api/completions', (route) => {
      asked.push(route.request().postDataJSON().before);
      return route.fulfill({ contentType: 'text/plain', body: words });
    });
  }
  await page.goto(WORKSPACE);
  await page.getByRole('button', { name: text('documents.add.note'), exact: true }).click();
  await expect(field(page)).toBeFocused();
  return asked;
}

test('Tab takes a suggestion, Control and right arrow a word of it, Escape none', async ({
  page,
}) => {
  await openNote(page, ' leaves at noon.');
  await page.keyboard.type('The ferry to Seacombe');
  await expect(suggestion(page)).toHaveText(' leaves at noon.');
  await expectAccessible(page);
  await page.keyboard.press('Control+ArrowRight');
  await expect(field(page)).toHaveValue('The ferry to Seacombe leaves');
  await expect(suggestion(page)).toHaveText(' at noon.');
  // Writing what is suggested keeps the rest of it.
  await page.keyboard.type(' a');
  await expect(suggestion(page)).toHaveText('t noon.');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('The ferry to Seacombe leaves at noon.');
  await expect(field(page)).toBeFocused();
  await expect(suggestion(page)).toHaveText(' leaves at noon.');
  await page.keyboard.press('Escape');
  await expect(suggestion(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('The ferry to Seacombe leaves at noon.');
  await page.keyboard.press('Control+z');
  await expect(field(page)).not.toHaveValue('The ferry to Seacombe leaves at noon.');
});

test('Tab leaves the field when nothing is suggested, and suggestions can be turned off', async ({
  page,
}) => {
  const asked = await openNote(page, ' leaves at noon.');
  const toggle = page.getByRole('button', { name: text('notes.suggestions') });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await field(page).focus();
  await page.keyboard.type('The ferry to Seacombe');
  await expect(page.getByTestId('save-state')).toHaveText(text('notes.save.saved'));
  expect(asked).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(field(page)).not.toBeFocused();
  // It is said once, not for each note.
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
});

test('nothing is suggested and no key is taken while characters are composed', async ({ page }) => {
  const asked = await openNote(page, ' leaves at noon.');
  await page.keyboard.type('The ferry to Seacombe');
  await expect(suggestion(page)).toBeVisible();
  const compose = (type: string, data = '') =>
    field(page).evaluate(
      (element, [name, characters]) =>
        element.dispatchEvent(
          new CompositionEvent(name as string, { bubbles: true, data: characters }),
        ),
      [type, data],
    );
  await compose('compositionstart');
  await expect(suggestion(page)).toHaveCount(0);
  const before = asked.length;
  for (const key of ['Tab', 'Escape', 'ArrowRight']) {
    const taken = await field(page).evaluate(
      (element, name) =>
        !element.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: name,
            ctrlKey: name === 'ArrowRight',
            isComposing: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
      key,
    );
    expect(taken, key).toBe(false);
  }
  await field(page).evaluate((element: HTMLTextAreaElement) => {
    element.setRangeText('に', element.value.length, element.value.length, 'end');
    const details = { bubbles: true, isComposing: true, inputType: 'insertCompositionText' };
    element.dispatchEvent(new InputEvent('input', { ...details, data: 'に' }));
  });
  await expect(page.getByTestId('save-state')).toHaveText(text('notes.save.saved'));
  expect(asked).toHaveLength(before);
  await compose('compositionend', 'に');
  await expect(suggestion(page)).toBeVisible();
  expect(asked.at(-1)).toBe('The ferry to Seacombeに');
});

test('a suggestion is read out once, and moving away drops it', async ({ page }) => {
  await openNote(page, ' leaves at noon.');
  await page.keyboard.type('The ferry to Seacombe');
  await expect(page.getByText(pattern('aiTextarea.announced'))).toBeAttached();
  await expect(field(page)).toHaveAccessibleDescription(text('aiTextarea.hint'));
  await page.keyboard.press('ArrowLeft');
  await expect(suggestion(page)).toHaveCount(0);
});

test('without a model the words of the workspace go on', async ({ page }) => {
  await openNote(page);
  await page.keyboard.insertText('The pilot boat meets every ship at the outer buoy.');
  await expect(page.getByTestId('save-state')).toHaveText(text('notes.save.saved'));
  await page.goto(WORKSPACE);
  await expect(page.getByRole('table')).toContainText('The pilot boat');
  await expect(async () => {
    await openNote(page);
    await page.keyboard.insertText('I hear that the pilot boat meets');
    await expect(suggestion(page)).toHaveText(' every ship at the outer buoy.', { timeout: 3_000 });
  }).toPass();
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue(
    'I hear that the pilot boat meets every ship at the outer buoy.',
  );
});

test('works in a form of react-hook-form', async ({ page, baseURL }) => {
  const bundle = await build({
    entryPoints: ['e2e/support/ai-textarea-form.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    alias: { '@': process.cwd() },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  await page.route(`${baseURL}/form`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>Form</title><body></body></html>',
    }),
  );
  await page.goto('/form');
  await page.addScriptTag({ content: script });
  const story = page.getByRole('textbox', { name: 'Story' });
  const output = page.getByRole('status');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(output).toHaveText('problem: required');
  await expect(story).toBeFocused();
  await page.keyboard.type('They lived');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(output).toHaveText('problem: minLength');
  await story.press('End');
  await page.keyboard.type(',');
  await expect(suggestion(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByText('dirty')).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(output).toHaveText('They lived, happily ever after.');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(story).toHaveValue('Begun anew');
  await expect(page.getByText('clean')).toBeVisible();
});
