import { randomBytes } from 'node:crypto';
import { ask, WORKSPACE } from './support/chat.ts';
import { addFiles, documentRow, expectReady } from './support/documents.ts';
import { textFile } from './support/files.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ expectedProblems: [/the server responded with a status of 4\d\d/] });

const brokenPdf = textFile('broken.pdf', 'application/pdf', '%PDF-1.7\n1 0 obj\n<< /Type');
const emptyFile = textFile('empty.txt', 'text/plain', '');
const binary = { name: 'noise.txt', mimeType: 'text/plain', buffer: randomBytes(4_096) };
const huge = {
  name: 'huge.txt',
  mimeType: 'text/plain',
  buffer: Buffer.alloc(26 * 1024 * 1024, 'a '),
};

test('each bad file says what is wrong with it, and the server goes on', async ({ page }) => {
  await page.goto(WORKSPACE);
  await addFiles(page, [emptyFile, binary, huge, brokenPdf]);
  const main = page.getByRole('main');
  await expect(main.getByText(/no text in|is empty/i).first()).toBeVisible();
  await expect(main.getByText(/type of file|cannot be read/i).first()).toBeVisible();
  await expect(main.getByText(/25 MB/).first()).toBeVisible();
  await expect(documentRow(page, 'broken')).toContainText(text('documents.status.failed'));
  await expect(await ask(page, 'How large may an uploaded file be?')).toContainText('25 MB');
});

test('a file whose name lies is read as what it is', async ({ page }) => {
  await page.goto(WORKSPACE);
  await addFiles(page, [
    textFile('report.pdf', 'application/pdf', 'The bell of Kvamsund weighs 640 kilograms.\n'),
  ]);
  await expectReady(page, 'report');
  await expect(await ask(page, 'How much does the bell of Kvamsund weigh?')).toContainText('640');
});

test('the same content twice is one document', async ({ page }) => {
  await page.goto(WORKSPACE);
  const content = 'The windmill of Askvik grinds on Tuesdays.\n';
  await addFiles(page, [textFile('windmill.txt', 'text/plain', content)]);
  await expectReady(page, 'windmill');
  await addFiles(page, [textFile('copy.txt', 'text/plain', content)]);
  await expect(page.getByText(/Already here as/).first()).toBeVisible();
  await expect(documentRow(page, 'windmill')).toHaveCount(1);
  await expect(documentRow(page, 'copy')).toHaveCount(0);
});

for (const [what, address] of [
  ['of this machine', 'http://127.0.0.1:9/'],
  ['of the cloud', 'http://169.254.169.254/latest/meta-data/'],
  ['behind another spelling', 'http://[::ffff:10.0.0.1]/'],
] as const) {
  test(`an address ${what} is not fetched`, async ({ page }) => {
    await page.goto(WORKSPACE);
    await page.getByRole('button', { name: text('documents.add.more') }).click();
    await page.getByRole('menuitem', { name: text('documents.add.url') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(text('documents.addUrl.label')).fill(address);
    await dialog.getByRole('button', { name: text('documents.addUrl.submit') }).click();
    await expect(dialog.getByRole('alert')).toContainText(/not fetched|private network/);
    await expect(dialog.getByLabel(text('documents.addUrl.label'))).toHaveValue(address);
  });
}
