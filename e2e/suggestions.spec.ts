import { expectAccessible } from './support/accessibility.ts';
import { answered, answers, ask, QUESTION, questions, WORKSPACE } from './support/chat.ts';
import { documentRow } from './support/documents.ts';
import { text } from './support/messages.ts';
import { choose } from './support/settings.ts';
import { suggestions, suggestionText } from './support/suggestions.ts';
import { expect, test } from './support/test.ts';

const HANDBOOK = 'Aurora Field Handbook';
const TABLE = 'aurora-equipment-inventory';

test('suggestions follow what is open and what was answered, and ask when pressed', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await expect(suggestions(page)).toHaveText(
    ['rescue', 'format', 'citation'].map((key) => suggestionText(key)),
  );

  await documentRow(page, HANDBOOK).getByRole('link').first().click();
  await expect(suggestions(page)).toHaveText(
    ['summarize', 'keyInsights', 'relatedTopics'].map((key) => suggestionText(key, HANDBOOK)),
  );
  await expectAccessible(page);
  const summarize = suggestionText('summarize', HANDBOOK);
  await suggestions(page).filter({ hasText: summarize }).click();
  await expect(questions(page)).toContainText(summarize);
  await answered(page);
  await expect(answers(page)).toHaveCount(1);
  await expect(suggestions(page)).toHaveText(
    ['summarize', 'relatedTopics'].map((key) => suggestionText(key, HANDBOOK)),
  );

  // The document still stands open, but the answer is newer.
  await ask(page, QUESTION);
  await expect(page).toHaveURL(/[?&]doc=/);
  const section = text('chat.suggest.section').split('{name}')[0] as string;
  await expect(suggestions(page).filter({ hasText: section }).first()).toBeVisible();
  expect(await suggestions(page).count()).toBeGreaterThanOrEqual(2);
  expect(await suggestions(page).count()).toBeLessThanOrEqual(4);
  await expectAccessible(page);

  await page.getByRole('button', { name: text('reader.back'), exact: true }).click();
  await documentRow(page, new RegExp(TABLE)).getByRole('link').first().click();
  const columns = text('chat.suggest.columns').split('{name}')[0] as string;
  await expect(suggestions(page).first()).toContainText(columns);
});

test('suggestions are in the language of the page', async ({ page }) => {
  await page.goto(WORKSPACE);
  await expect(suggestions(page)).toHaveCount(3);
  await choose(page, 'workspace.settings.language.de');
  await expect(suggestions(page).nth(1)).toHaveText(suggestionText('format', '', 'de'));
  await expect(suggestions(page).nth(1)).not.toHaveText(suggestionText('format'));
});

test('an empty workspace suggests how to begin', async ({ page, ownServer }) => {
  const api = `${ownServer.current.url}/api`;
  const listed = await page.request.get(`${api}/workspaces/guide/documents`);
  const { documents } = (await listed.json()) as { documents: { id: string }[] };
  for (const { id } of documents) {
    const origin = ownServer.current.url;
    const gone = await page.request.delete(`${api}/documents/${id}`, { headers: { origin } });
    expect(gone.ok()).toBe(true);
  }
  await page.goto(ownServer.current.url + WORKSPACE);
  await expect(suggestions(page)).toHaveText(
    ['whatCanYouDo', 'addDocument', 'format'].map((key) => suggestionText(key)),
  );
});
