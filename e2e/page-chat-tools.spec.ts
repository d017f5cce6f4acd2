import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { questions, send } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const undo = (page: Page) =>
  page.getByRole('button', { name: text('appTools.undo'), exact: true }).last();

async function goBack(page: Page, path: string): Promise<void> {
  await undo(page).click();
  await expect(page).toHaveURL((url) => url.pathname === path && url.search === '');
  await expect(page.getByTestId('chat-embedded')).toBeVisible();
}

test('the chat on its own takes a conversation to what it shows, and back', async ({ page }) => {
  await page.goto('/chat');
  await send(page, 'highlight "35 minutes" in the Field Handbook');
  await expect(page).toHaveURL(/\/w\/guide\/t\/[\w-]+\?doc=[\w-]+&at=\d+-\d+$/);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await expect(page.getByRole('main').locator('mark').first()).toBeInViewport();
  await expect(questions(page)).toHaveCount(1);
  await expectAccessible(page);
  await goBack(page, `/chat/${id}`);

  await send(page, 'show only PDFs');
  await expect(page).toHaveURL((url) => url.pathname === `/w/guide/t/${id}`);
  const filters = page.getByRole('list', { name: text('documents.filter.label') });
  await expect(filters).toContainText('PDF');
  await goBack(page, `/chat/${id}`);
  await page.getByRole('link', { name: text('chat.toWorkspace') }).click();
  await expect(page.getByRole('table', { name: text('documents.tableCaption') })).toBeVisible();
  await expect(filters).toBeHidden();
  await page.goto(`/chat/${id}`);

  await send(page, 'show the knowledge graph of Camp Lark');
  await expect(page).toHaveURL(/\/w\/guide\/graph\?thread=[\w-]+&entity=/);
  await expect(page.getByRole('heading', { name: text('graph.title') })).toBeVisible();
  await goBack(page, `/chat/${id}`);

  const kept = async () => (await page.request.get('/api/workspaces/guide/bookmarks')).json();
  // Another story may have kept it, and then there is nothing to undo.
  for (const { id } of (await kept()).bookmarks) await page.request.delete(`/api/bookmarks/${id}`);
  await send(page, 'bookmark the Field Handbook');
  await expect.poll(async () => (await kept()).bookmarks.length).toBe(1);
  await expect(page).toHaveURL(new RegExp(`/chat/${id}$`));
  await undo(page).click();
  await expect.poll(async () => (await kept()).bookmarks.length).toBe(0);
});
