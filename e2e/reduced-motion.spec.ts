import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask, QUESTION, send, stopButton, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted', contextOptions: { reducedMotion: 'reduce' } });

/** Names of what moves for longer than an eye can see, from now until two frames on. */
const moving = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    return document.getAnimations().flatMap((animation) => {
      const { activeDuration = 0 } = animation.effect?.getComputedTiming() ?? {};
      const name = 'animationName' in animation ? String(animation.animationName) : animation.id;
      return Number(activeDuration) > 50 ? [name || 'a transition'] : [];
    });
  });

test('who asked for less motion sees nothing move, while an answer is written either', async ({
  page,
  model,
}) => {
  model.held = true;
  await page.goto(WORKSPACE);
  await send(page, QUESTION);
  await expect(stopButton(page)).toBeVisible();
  await expect(page.getByText('word 3 ')).toBeVisible();
  expect(await moving(page)).toEqual([]);
  model.held = false;
  await expect(stopButton(page)).toBeHidden();

  await page.getByRole('button', { name: text('palette.label'), exact: true }).click();
  await expect(page.getByRole('combobox')).toBeFocused();
  expect(await moving(page)).toEqual([]);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await ask(page, 'And again?');
  expect(await moving(page)).toEqual([]);
});
