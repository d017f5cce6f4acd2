import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ShareForm } from '@/components/shares/share-form.tsx';
import messages from '@/messages/en.json';
import { ThreadList } from './thread-list.tsx';
import { ThreadRow } from './thread-row.tsx';

vi.mock('next/navigation', () => ({
  usePathname: () => '/w/guide/t/one',
  useRouter: () => ({ push: () => undefined }),
}));

const render = (view: ReactNode) =>
  renderToString(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {view}
    </NextIntlClientProvider>,
  ).replaceAll('<!-- -->', '');

const nothing = async () => undefined;
const actions = {
  attempt: nothing,
  rename: nothing,
  pin: nothing,
  archive: nothing,
  remove: nothing,
};
const thread = {
  id: 'one',
  title: 'Rescue',
  updatedAt: '2026-01-01T00:00:00.000Z',
  running: false,
  waiting: false,
  pinned: true,
  archived: true,
};
const row = (inSearch: boolean) =>
  render(
    <ThreadRow
      thread={thread}
      inSearch={inSearch}
      excerpt={{ text: 'The helicopter comes', highlights: [{ start: 4, end: 14 }] }}
      actions={actions}
      hrefOf={(id) => `/w/guide/t/${id}`}
      onShare={() => undefined}
    />,
  );

describe('the list of conversations', () => {
  it('marks the words of a search, what is pinned, and which one is open', () => {
    const html = row(true);
    expect(html).toMatch(/The <mark[^>]*>helicopter<\/mark> comes/);
    expect(html).toContain('aria-current="page"');
    expect(html).toContain('pinned');
    expect(html).toContain('Archived');
  });

  it('says only in a search that a conversation is archived', () => {
    expect(row(false)).not.toContain('Archived');
  });

  it('begins with a way to a new chat, a search and what is on its way', () => {
    const html = render(<ThreadList workspaceSlug="guide" />);
    expect(html).toContain('aria-label="Search conversations"');
    expect(html).toContain('Loading conversations…');
    expect(html).toContain('href="/w/guide"');
  });
});

describe('the form of a link', () => {
  it('offers both scopes and four ways to expire, the narrower ones chosen', () => {
    const html = render(<ShareForm onCreate={nothing} />);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).toContain('This conversation as it is now');
    expect(html.match(/<option/g)).toHaveLength(4);
    expect(html).toMatch(/<option value="7" selected="">in 7 days/);
  });
});
