import { expectAccessible } from './support/accessibility.ts';
import { answered, answers, questions, send, WORKSPACE } from './support/chat.ts';
import { suggestions, suggestionText } from './support/suggestions.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

test('after an error the suggestions lead on', async ({ page, model }) => {
  model.fault = { kind: 'status', status: 500 };
  await page.goto(WORKSPACE);
  await send(page, 'Is the bridge open today?');
  const again = suggestions(page).filter({ hasText: suggestionText('retry') });
  await expect(again).toBeVisible();
  await expectAccessible(page);

  model.fault = null;
  await again.click();
  await answered(page);
  await expect(answers(page).last()).toContainText('The end of answer');
  await expect(questions(page)).toHaveCount(1);
  await expect(again).toBeHidden();
});
