import { expectAccessible } from './support/accessibility.ts';
import { WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ extraSettings: { LOCAL_ROLE: 'member' }, expectedProblems: [/403/] });

test('a member is told whom to ask, and finds no way there in the settings', async ({ page }) => {
  await page.goto(`${WORKSPACE}/audit`);
  const title = page.getByRole('heading', { name: text('audit.refused.title') });
  await expect(title).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${WORKSPACE}/settings`);
  await expect(page.getByRole('heading', { name: text('settings.memory.title') })).toBeVisible();
  for (const section of ['settings.limits.title', 'settings.audit.title']) {
    await expect(page.getByRole('heading', { name: text(section) })).toHaveCount(0);
  }
});
