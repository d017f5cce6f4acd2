import { expectAccessible } from './support/accessibility.ts';
import { WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ extraSettings: { LOCAL_ROLE: 'member' } });

test('a member is told whom to ask for telemetry, and is led nowhere near it', async ({ page }) => {
  await page.goto('/telemetry/failures');
  await expect(page.getByRole('heading', { name: text('telemetry.refused.title') })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expectAccessible(page);
  for (const name of ['dashboard', 'failures', 'export']) {
    const answer = await page.request.get(
      `/api/telemetry/${name}?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z`,
    );
    expect(answer.status(), name).toBe(403);
  }
  await page.getByRole('link', { name: text('telemetry.back') }).click();
  await expect(page).toHaveURL(new RegExp(WORKSPACE));
  await expect(
    page.getByRole('link', { name: text('workspace.navigation.settings') }),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: text('workspace.navigation.telemetry') }),
  ).toHaveCount(0);
});
