import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, composer, send, stopButton, WORKSPACE } from './support/chat.ts';
import { HOSTILE } from './support/hostile-markdown.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

/** What of the page a style from outside would change. */
const look = (page: Page) =>
  page.evaluate(() => {
    const { display, backgroundColor, color, fontSize, position } = getComputedStyle(document.body);
    const { x, width } = document.querySelector('textarea')?.getBoundingClientRect() ?? {};
    return { display, backgroundColor, color, fontSize, position, x, width };
  });

/** What in the answers no answer may hold; formulas are drawn with SVG and styles of their own. */
const foreign = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('.chat-markdown *')) {
      const tag = element.tagName.toLowerCase();
      const formula = element.closest('.katex, .katex-error') !== null;
      const drawn = element.closest('svg.lucide') !== null;
      if (/^(script|img|iframe|style|form|object|embed|base|meta|link|video|audio)$/.test(tag)) {
        found.push(tag);
      }
      if (tag === 'svg' && !formula && !drawn) found.push(tag);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`${tag} ${name}`);
        if (name === 'style' && !formula) found.push(`${tag} ${name}=${value}`);
        if (/^(src|srcset|action|formaction|data)$/.test(name)) found.push(`${tag} ${name}`);
        if (/href$/.test(name) && !/^(https?|mailto):/.test(value)) found.push(`${name}=${value}`);
      }
    }
    return found;
  });

for (const [kind, cases] of Object.entries(HOSTILE)) {
  test(`hostile Markdown does nothing: ${kind}`, async ({ page, context, model }) => {
    test.setTimeout(180_000);
    const surprises: string[] = [];
    page.on('dialog', (dialog) => {
      surprises.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('download', (download) => surprises.push(`download: ${download.url()}`));
    await page.goto(WORKSPACE);
    await expect(composer(page)).toBeVisible();
    const before = await look(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    context.on('page', (other) => surprises.push(`window: ${other.url()}`));

    for (const [index, { name, markdown, shows }] of cases.entries()) {
      await test.step(name, async () => {
        model.texts.push(markdown);
        await send(page, `Number ${index + 1}, please.`);
        await expect.poll(() => model.texts.length, 'the model was asked').toBe(0);
        await expect(stopButton(page)).toBeHidden();
        const answer = answers(page).last();
        await expect(answer).toBeAttached();
        if (shows) await expect.soft(answer).toContainText(shows);
        expect.soft(await foreign(page), name).toEqual([]);
        expect.soft(await page.evaluate(() => 'hacked' in window), name).toBe(false);
        expect.soft(await look(page), name).toEqual(before);
        expect.soft(await page.evaluate(() => 'sameDocument' in window), name).toBe(true);
      });
    }
    expect(surprises).toEqual([]);
    model.texts.push('The page is **alive**.');
    await send(page, 'And now?');
    await expect(answers(page).last().locator('strong')).toHaveText('alive');
    if (kind !== 'too much of it') await expectAccessible(page);
  });
}
