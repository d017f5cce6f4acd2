import { NextIntlClientProvider } from 'next-intl';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ReadableMessage } from '@/lib/threads/schema.ts';
import messages from '@/messages/en.json';
import { SharedConversation } from './shared-conversation.tsx';

const answer: ReadableMessage = {
  id: 'a',
  role: 'assistant',
  text: 'It takes **35 minutes** [1].',
  sources: [{ n: 1, title: 'Handbook', page: 4, quote: 'About 35 <minutes>.' }],
};

const render = (shown: ReadableMessage[], title = 'Flights') =>
  renderToString(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SharedConversation
        title={title}
        scope="snapshot"
        expiresAt="2026-03-01T00:00:00.000Z"
        messages={shown}
        shortened={false}
      />
    </NextIntlClientProvider>,
  ).replaceAll('<!-- -->', '');

describe('the page of a shared conversation', () => {
  it('shows what was said with the passages it rests on, and leads nowhere', () => {
    const question = { id: 'q', role: 'user' as const, text: 'How <b>long</b>?', sources: [] };
    const html = render([question, answer]);
    expect(html).toContain('How &lt;b&gt;long&lt;/b&gt;?');
    expect(html).toContain('About 35 &lt;minutes&gt;.');
    expect(html).toContain('page 4');
    expect(html).toMatch(/35 minutes<\/strong>.*\[1\]/);
    expect(html).not.toMatch(/<a |<form|<input|<nav/);
  });

  it.each([
    '<img src=https://evil.example/x>',
    '![x](https://evil.example/x)',
    '<script>1</script>',
  ])('loads and runs nothing that an answer holds: %s', (text) => {
    expect(render([{ ...answer, text }])).not.toMatch(/<img|<script|<iframe/);
  });

  it('says so when a conversation has no title', () => {
    expect(render([], '')).toContain('Untitled conversation');
  });
});
