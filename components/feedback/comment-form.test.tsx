import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Verdict } from '@/lib/feedback/schema';
import messages from '../../messages/en.json';
import { CommentForm } from './comment-form';

const html = (verdict: Verdict) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <CommentForm verdict={verdict} onAnswer={() => undefined} />
    </NextIntlClientProvider>,
  );

it('asks what fits the thumb, and lets the reader send or skip', () => {
  expect(html('up')).toContain('What was good?');
  const down = html('down');
  for (const text of ['What was wrong?', 'Send', 'Skip', 'maxLength="2000"']) {
    expect(down).toContain(text);
  }
});
