import { expect, type Locator, type Page } from '@playwright/test';
import type { TestFile } from './files.ts';
import { text } from './messages.ts';

export const documentRow = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole('table', { name: text('documents.tableCaption') })
    .getByRole('row')
    .filter({ hasText: title });

/** Chooses files in the dialog that *Add documents* opens. */
export async function addFiles(page: Page, files: TestFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: text('documents.add.files'), exact: true }).click();
  await (await chooser).setFiles(files);
}

export async function expectReady(page: Page, title: string | RegExp): Promise<void> {
  await expect(documentRow(page, title)).toContainText(text('documents.status.ready'));
}
