import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectAccessible } from './support/accessibility.ts';
import { ask, citations, WORKSPACE } from './support/chat.ts';
import { addFiles, documentRow, expectReady } from './support/documents.ts';
import { docxFile, pdfFile, textFile } from './support/files.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ extraSettings: { FETCH_ALLOWED_HOSTS: '127.0.0.1' } });

test('files of every kind become answerable', async ({ page }) => {
  await page.goto(WORKSPACE);
  await addFiles(page, [
    textFile('bakery.md', 'text/markdown', '# Bakery\n\nThe bakery in Ostrel opens at 5:40.\n'),
    await pdfFile('ferry.pdf', ['Cover', 'The ferry to Vindholm leaves from pier 9 at noon.']),
    await docxFile('choir.docx', ['The choir of Sankt Olm rehearses in the old granary.']),
    textFile('boats.csv', 'text/csv', 'boat,berth,length_m\nKittiwake,B14,11\nPuffin,C02,7\n'),
    textFile(
      'museum.html',
      'text/html',
      '<html><head><title>Museum</title></head><body><article><h1>Museum</h1><p>The museum of salt shows 212 lamps from the mine.</p></article></body></html>',
    ),
  ]);
  for (const name of ['bakery', 'ferry', 'choir', 'boats', /museum/i])
    await expectReady(page, name);
  await expectAccessible(page);

  const questions = [
    ['When does the bakery in Ostrel open?', '5:40'],
    ['From which pier does the ferry to Vindholm leave?', 'pier 9'],
    ['Where does the choir of Sankt Olm rehearse?', 'granary'],
    ['At which berth is the boat Kittiwake?', 'B14'],
    ['How many lamps does the museum of salt show?', '212'],
  ];
  for (const [question, expected] of questions as [string, string][]) {
    const answer = await ask(page, question);
    await expect(answer).toContainText(expected);
    await expect(citations(answer).first()).toBeVisible();
  }
});

test('a list that comes late does not set back what was told meanwhile', async ({ page }) => {
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/documents$/, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    const { documents } = await response.json();
    documents.at(-1).title = 'Late';
    await late;
    await route.fulfill({ response, json: { documents } });
  });
  const asked = page.waitForRequest(
    (request) => request.method() === 'GET' && request.url().endsWith('/documents'),
  );
  await page.goto(WORKSPACE);
  await asked;
  await addFiles(page, [textFile('tide.txt', 'text/plain', 'The tide of Orvik turns at six.\n')]);
  await expectReady(page, 'tide');
  arrive();
  await expect(documentRow(page, 'Late')).toBeVisible();
  await expectReady(page, 'tide');
});

test('a web page is added by its address', async ({ page }) => {
  const site = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      '<title>Lighthouse</title><article><h1>Lighthouse</h1><p>The lighthouse keeper of Torsund is named Halvard Brekke.</p></article>',
    );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;

  await page.goto(WORKSPACE);
  await page.getByRole('button', { name: text('documents.add.more') }).click();
  await page.getByRole('menuitem', { name: text('documents.add.url') }).click();
  const dialog = page.getByRole('dialog', { name: text('documents.addUrl.title') });
  await dialog
    .getByLabel(text('documents.addUrl.label'))
    .fill(`http://127.0.0.1:${port}/lighthouse`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: text('documents.addUrl.submit') }).click();
  await expect(dialog).toBeHidden();
  await expectReady(page, /lighthouse/i);
  await expect(await ask(page, 'Who is the lighthouse keeper of Torsund?')).toContainText(
    'Halvard Brekke',
  );
  site.close();
});
