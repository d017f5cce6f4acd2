import { describe, expect, it } from 'vitest';
import { openShare } from '@/lib/shares';
import { Conversation, withServer } from '@/test/conversation';
import { GET as exported } from '../threads/[id]/export/route.ts';
import { PATCH as change } from '../threads/[id]/route.ts';
import { GET as list, POST as share } from '../threads/[id]/shares/route.ts';
import { GET as search } from '../workspaces/[slug]/threads/search/route.ts';
import { DELETE as revoke } from './[id]/route.ts';

withServer();

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const call = (
  route: Route,
  params: Record<string, string>,
  { method = 'GET', body, query = '' }: { method?: string; body?: unknown; query?: string } = {},
) => {
  const request = new Request(`http://localhost/${query}`, {
    method,
    headers: { host: 'localhost', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return route(request, { params: Promise.resolve(params) });
};
const post = (id: string, body: unknown) => call(share, { id }, { method: 'POST', body });
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

describe('over HTTP', () => {
  it('a link is made, listed, opened and revoked', async () => {
    const { threadId: id } = await said('hello');
    const made = await post(id, { scope: 'current', expiresAt: tomorrow() });
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { share: row, path } = await made.json();
    expect(path).toMatch(/^\/share\/[\w-]{43}$/);
    expect(await (await call(list, { id })).json()).toEqual({ shares: [row] });
    expect((await openShare(path.split('/').at(-1))).messages[0]?.text).toBe('hello');
    expect((await call(revoke, { id: row.id }, { method: 'DELETE' })).status).toBe(200);
    expect((await call(revoke, { id: row.id }, { method: 'DELETE' })).status).toBe(404);
  });

  it.each([
    {},
    { scope: 'everything', expiresAt: '2030-01-01T00:00:00Z' },
    { scope: 'current' },
    { scope: 'current', expiresAt: 'tomorrow' },
    { scope: 'current', expiresAt: '2001-01-01T00:00:00Z' },
  ])('a link is not made of what does not fit', async (body) => {
    const { threadId } = await said('hello');
    expect((await post(threadId, body)).status).toBe(400);
  });

  it('nothing is shared where nothing was said, or where there is nothing', async () => {
    expect((await post('unknown', { scope: 'current', expiresAt: tomorrow() })).status).toBe(404);
  });

  it('a conversation is exported as a file that browsers only save', async () => {
    const { threadId: id } = await said('hello');
    const response = await call(exported, { id }, { query: '?format=markdown' });
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*\.md$/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(await response.text()).toContain('hello');
    expect((await call(exported, { id }, { query: '?format=exe' })).status).toBe(400);
  });

  it('a conversation is found, and changed by what is named alone', async () => {
    const { threadId: id } = await said('hello');
    for (const body of [{}, { pinned: 'yes' }, { title: ' ' }]) {
      expect((await call(change, { id }, { method: 'PATCH', body })).status).toBe(400);
    }
    const body = { pinned: true };
    expect((await call(change, { id }, { method: 'PATCH', body })).status).toBe(200);
    const found = await call(search, { slug: 'guide' }, { query: '?q=hello' });
    const { results } = await found.json();
    expect(results).toContainEqual(
      expect.objectContaining({ thread: expect.objectContaining({ id, pinned: true }) }),
    );
    expect((await call(search, { slug: 'nowhere' }, { query: '?q=hello' })).status).toBe(404);
  });
});

async function said(words: string): Promise<Conversation> {
  const conversation = new Conversation();
  await conversation.say(words);
  return conversation;
}
