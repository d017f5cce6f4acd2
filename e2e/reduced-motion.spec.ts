import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask, QUESTION, send, stopButton, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import type { ScriptedModel } from './support/scripted-model.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

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

/** What moves while an answer is written, while the palette opens, and after another answer. */
async function movingThroughout(page: Page, model: ScriptedModel): Promise<string[][]> {
  model.held = true;
  await page.goto(WORKSPACE);
  await send(page, QUESTION);
  await expect(stopButton(page)).toBeVisible();
  await expect(page.getByText('word 3 ')).toBeVisible();
  const seen = [await moving(page)];
  model.held = false;
  await expect(stopButton(page)).toBeHidden();

  await page.getByRole('button', { name: text('palette.label'), exact: true }).click();
  await expect(page.getByRole('combobox')).toBeFocused();
  seen.push(await moving(page));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await ask(page, 'And again?');
  return [...seen, await moving(page)];
}

test.describe('who asked for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('sees nothing move, while an answer is written either', async ({ page, model }) => {
    expect(await movingThroughout(page, model)).toEqual([[], [], []]);
  });
});

test.describe('who did not ask for it', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('sees that an answer is being written', async ({ page, model }) => {
    const [writing] = await movingThroughout(page, model);
    expect(writing).not.toEqual([]);
  });
});
