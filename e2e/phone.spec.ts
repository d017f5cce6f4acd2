import { expectAccessible } from './support/accessibility.ts';
import { ask, citations, composer, QUESTION, WORKSPACE } from './support/chat.ts';
import { documentRow } from './support/documents.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('documents, chat and reader fit a phone', async ({ page }) => {
  await page.goto(WORKSPACE);
  const openChat = page.getByRole('button', { name: text('chat.open') });
  await expect(openChat.or(composer(page))).toBeVisible();
  if (await composer(page).isVisible()) {
    await page
      .getByRole('button', { name: text('chat.close') })
      .first()
      .tap();
  }
  await expect(documentRow(page, 'Aurora field handbook')).toBeVisible();
  await expectNoSideScroll(page);
  await expectAccessible(page);

  await openChat.tap();
  const answer = await ask(page, QUESTION);
  await expectNoSideScroll(page);
  await expectAccessible(page);
  await citations(answer).first().tap();
  await expect(page.getByRole('main').locator('mark').first()).toBeInViewport();
  await expectNoSideScroll(page);
});

test('the navigation is a drawer', async ({ page }) => {
  await page.goto(WORKSPACE);
  const close = page.getByRole('button', { name: text('chat.close') }).first();
  await expect(
    close.or(page.getByRole('button', { name: text('chat.open') })).first(),
  ).toBeVisible();
  if (await close.isVisible()) await close.tap();
  const navigation = page.getByRole('navigation', { name: text('workspace.navigation.label') });
  await expect(navigation).toBeHidden();
  await page.getByRole('button', { name: text('workspace.navigation.open') }).tap();
  await expect(navigation).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(navigation).toBeHidden();
});

async function expectNoSideScroll(page: import('@playwright/test').Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'pixels beyond the side').toBe(0);
}
