import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, composer, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { choose } from './support/settings.ts';
import { expect, test } from './support/test.ts';

const open = (page: Page) => page.getByRole('button', { name: text('chat.open') });
const popup = (page: Page) => page.locator('[data-copilot-popup]');

async function openPopup(page: Page): Promise<void> {
  await expect(open(page).or(popup(page)).first()).toBeVisible();
  if (!(await popup(page).isVisible())) await open(page).click();
  await expect(popup(page)).toBeVisible();
  await expect(composer(page)).toBeVisible();
}

/** In which quarter of the window the round button stands; the popup opens beside it. */
async function cornerOf(page: Page): Promise<string> {
  const box = await page.locator('[data-slot="chat-toggle-button"]').boundingBox();
  const view = page.viewportSize();
  if (!box || !view) return 'nowhere';
  return `${box.y < view.height / 2 ? 'top' : 'bottom'}-${box.x < view.width / 2 ? 'left' : 'right'}`;
}

/** How far the popup is from the edge of the window that its corner touches, in pixels. */
async function distance(page: Page, corner: string): Promise<number> {
  const box = await popup(page).boundingBox();
  const view = page.viewportSize();
  if (!box || !view) return Number.POSITIVE_INFINITY;
  return corner.endsWith('left') ? box.x : view.width - box.x - box.width;
}

test('the popup stands in any corner, and closes when something beside it is pressed', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await expect(composer(page)).toBeVisible();
  await choose(page, 'workspace.settings.uiMode.popup');
  await openPopup(page);
  for (const corner of ['top-left', 'top-right', 'bottom-left', 'bottom-right']) {
    await popup(page)
      .getByRole('button', { name: text('chat.place.menu') })
      .click();
    await page.getByRole('menuitemradio', { name: text(`chat.corner.${corner}`) }).click();
    await expect.poll(() => cornerOf(page)).toBe(corner);
    await expect.poll(() => distance(page, corner)).toBeLessThan(50);
    await expect(popup(page)).toBeInViewport({ ratio: 1 });
  }
  await expectAccessible(page);

  await composer(page).fill('half a thought');
  await page.getByRole('heading', { name: text('documents.title'), exact: true }).click();
  await expect(popup(page)).toBeHidden();
  await openPopup(page);
  await expect(composer(page)).toHaveValue('half a thought');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the popup fills the screen', async ({ page }) => {
    await page.addInitScript(() =>
      window.localStorage.setItem('flightdeck.chat.corner', 'top-left'),
    );
    await page.goto(WORKSPACE);
    await expect(open(page).or(composer(page)).first()).toBeVisible();
    if (await composer(page).isVisible()) {
      await page
        .getByRole('button', { name: text('chat.close') })
        .first()
        .tap();
    }
    await choose(page, 'workspace.settings.uiMode.popup');
    await openPopup(page);
    const box = await composer(page).boundingBox();
    expect(box?.width).toBeGreaterThan(250);
    await ask(page, 'How large may an uploaded file be?');
    await expect(answers(page).last()).toContainText('25 MB');
    const covered = await page.evaluate(() => {
      const at = (x: number, y: number) => document.elementFromPoint(x, y);
      return [at(10, 30), at(380, 30), at(195, 420), at(195, 835)].every((element) =>
        element?.closest('.chat-root'),
      );
    });
    expect(covered).toBe(true);
    await expectAccessible(page);
  });
});
