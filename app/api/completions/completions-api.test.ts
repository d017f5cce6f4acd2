import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeSlot } from '@/lib/completions/completion-slots';
import { createNote, startIngestion } from '@/lib/knowledge';
import { tunables } from '@/lib/tunables';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '@/lib/workspaces';
import { withTestDatabase } from '@/test/database';
import { setProvider, withModelServer } from '@/test/model-server';
import { POST } from './route.ts';

withTestDatabase();
const mock = withModelServer();
const scope = { tenantId: 'local', workspaceId: GUIDE_WORKSPACE.id };

async function complete(more: Record<string, unknown>, signal?: AbortSignal) {
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify({ workspace: 'guide', ...more }),
    signal,
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

beforeAll(ensureLocalTenant);

describe('completions with a model', () => {
  beforeEach(() => setProvider('openai-compatible', mock));

  it('stream what the model says, one paragraph of it', async () => {
    mock.on({ predicate: () => true }, { content: ' at high water.\nAnd more.' });
    const answer = await complete({
      before: 'The ferry leaves',
      purpose: 'A note',
      context: 'Tides',
    });
    expect(answer).toMatchObject({ status: 200, text: ' at high water.' });
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const sent = JSON.stringify(mock.getRequests().at(-1)?.body);
    for (const part of ['The ferry leaves', 'A note', 'Tides']) expect(sent).toContain(part);
  });

  it('ask the small model where there is one', async () => {
    setProvider('openai-compatible', mock, { MODEL_SMALL_NAME: 'tiny' });
    mock.on({ model: 'tiny' }, { content: ' soon' });
    expect((await complete({ before: 'It leaves' })).text).toBe(' soon');
  });

  it('end in length, whatever the model thinks', async () => {
    mock.on({ predicate: () => true }, { content: 'x'.repeat(2_000) });
    const { text } = await complete({ before: 'The ferry' });
    expect(text).toHaveLength(tunables.completions.maxChars);
  });

  it('say so when the model fails, without its words', async () => {
    mock.nextRequestError(500, { message: 'secret words of the provider' });
    const { status, text } = await complete({ before: 'The ferry' });
    expect(status).toBe(500);
    expect(JSON.parse(text).error.code).toBe('AGENT_EXECUTION_ERROR');
    expect(text).not.toContain('secret');
  });
});

describe('completions offline', () => {
  beforeEach(() => setProvider('offline'));

  it('go on with the words of the workspace, but not with those of the text itself', async () => {
    const stop = startIngestion();
    const text = 'The pilot boat meets every ship at the outer buoy.';
    const { note } = await createNote(scope, { title: '', text }, 'someone');
    await vi.waitFor(
      async () =>
        expect((await complete({ before: 'I know that the pilot boat meets' })).text).toBe(
          ' every ship at the outer buoy.',
        ),
      { timeout: 20_000, interval: 200 },
    );
    const own = await complete({ before: 'The pilot boat meets', documentId: note.id });
    expect(own).toMatchObject({ status: 200, text: '' });
    await stop();
  });

  it('take a line without a space', async () => {
    const before = 'x'.repeat(tunables.completions.beforeChars);
    expect(await complete({ before, context: 'y'.repeat(300) })).toMatchObject({ status: 200 });
    expect(await complete({ before: 'some\0text', context: '\0' })).toMatchObject({ status: 200 });
  });
});

describe('completions are refused', () => {
  beforeEach(() => setProvider('offline'));

  it.each([
    ['without text', { before: '' }, 400],
    ['with too much of it', { before: 'x'.repeat(tunables.completions.beforeChars + 1) }, 400],
    ['in a workspace of an impossible name', { before: 'text', workspace: '\0' }, 400],
    ['in a workspace that is not there', { before: 'text', workspace: 'none' }, 404],
  ])('%s', async (_, more, status) => {
    expect((await complete(more)).status).toBe(status);
  });

  it('when somebody has too many at once, and not after', async () => {
    const { LOCAL_OWNER } = await import('@/lib/auth');
    const key = `${LOCAL_OWNER.tenantId} ${LOCAL_OWNER.userId}`;
    const taken = Array.from({ length: tunables.completions.perUser }, () => takeSlot(key));
    const refused = await complete({ before: 'some text' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    for (const giveBack of taken) giveBack();
    expect((await complete({ before: 'some text' })).status).toBe(200);
  });
});
