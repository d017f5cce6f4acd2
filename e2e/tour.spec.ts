import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answered, answers, composer, questions, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const STEPS = ['documents', 'chat', 'conversations', 'inbox', 'palette', 'settings'] as const;
const offer = (page: Page) => page.getByRole('region', { name: text('tour.offer.label') });
const step = (page: Page, name: string) =>
  page.getByRole('dialog', { name: text(`tour.${name}.title`) });
const press = (page: Page, key: string) =>
  page.getByRole('button', { name: text(`tour.${key}`), exact: true });

/** The part of the page that a step speaks of is marked, and inside the window. */
async function expectMarked(page: Page): Promise<void> {
  await expect(page.getByTestId('tour-spot')).toBeInViewport();
}

test('a newcomer is shown around with the keyboard and asks a question on the way', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await expect(composer(page)).toBeVisible();
  await expectAccessible(page);
  await offer(page)
    .getByRole('button', { name: text('tour.offer.start') })
    .press('Enter');
  await expect(offer(page)).toBeHidden();
  for (const name of STEPS) {
    await expect(step(page, name)).toBeVisible();
    await expect(step(page, name).getByRole('heading')).toBeFocused();
    await expectMarked(page);
    await expectAccessible(page);
    if (name === 'chat') {
      await step(page, name)
        .getByRole('button', { name: text('tour.question') })
        .press('Enter');
      await expect(questions(page)).toContainText(text('tour.question'));
      await answered(page);
      await expect(answers(page).last()).toContainText('35 minutes');
    }
    await press(page, name === 'settings' ? 'done' : 'next').press('Enter');
  }
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(composer(page)).toBeVisible();
  await expect(offer(page)).toBeHidden();
});

test('it can be declined for good, started from the palette, gone back in, and left', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(WORKSPACE);
  await offer(page)
    .getByRole('button', { name: text('tour.offer.decline') })
    .click();
  await expect(offer(page)).toBeHidden();
  await page.reload();
  await expect(composer(page)).toBeVisible();
  await expect(offer(page)).toBeHidden();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text('shortcuts.command.tour'));
  await expect(page.getByRole('option').first()).toContainText(text('shortcuts.command.tour'));
  await page.keyboard.press('Enter');
  await expect(step(page, 'documents')).toBeVisible();
  await press(page, 'next').click();
  await expect(step(page, 'chat')).toBeVisible();
  await press(page, 'back').click();
  await expect(step(page, 'documents')).toBeVisible();
  // It blocks nothing: the page beside it can be used.
  await page.getByRole('searchbox', { name: text('documents.search') }).fill('aurora');
  await expect(step(page, 'documents')).toBeVisible();
  await press(page, 'end').click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: text('workspace.settings.label'), exact: true }).click();
  await page.getByRole('menuitem', { name: text('workspace.settings.tour') }).click();
  await expect(step(page, 'documents')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every step points at something that is there', async ({ page }) => {
    await page.goto(WORKSPACE);
    await expectAccessible(page);
    await offer(page)
      .getByRole('button', { name: text('tour.offer.start') })
      .tap();
    for (const name of STEPS) {
      await expect(step(page, name)).toBeInViewport({ ratio: 1 });
      await expectMarked(page);
      if (name === 'chat') {
        await step(page, name)
          .getByRole('button', { name: text('tour.question') })
          .tap();
        await expect(questions(page)).toContainText(text('tour.question'));
      }
      await press(page, name === 'settings' ? 'done' : 'next').tap();
    }
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
