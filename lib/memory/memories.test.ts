import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { tunables } from '../tunables.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { deleteMemory, findRunOfMessage, listMemories, rememberRun } from './index.ts';
import { activity, assistant, call, result, turnOf, user } from './testing/transcripts.ts';

withTestDatabase();
const scope = { ...LOCAL_OWNER, workspaceId: 'guide', threadId: 'talk' };
beforeAll(ensureLocalTenant);
beforeEach(async () => {
  await systemDatabase().execute`DELETE FROM thread`;
  await systemDatabase().execute`
    INSERT INTO thread (id, tenant_id, workspace_id, user_id, title)
    VALUES ('talk', 'local', 'guide', 'owner', 'Our talk')`;
});

const list = (query?: string, cursor?: string | null) =>
  listMemories(LOCAL_OWNER, 'guide', { query, cursor });
const questions = async (query?: string) =>
  (await list(query)).memories.map(({ question }) => question);

describe('rememberRun', () => {
  it('keeps what the user said and the last answer', async () => {
    await rememberRun(scope, 'r', [
      user('Fix the typo'),
      assistant('I look at the file.'),
      call('c'),
      result('c'),
      user('and the title'),
      assistant('Both are mended.'),
      assistant(''),
      activity('run_status', {}),
    ]);
    expect((await list()).memories).toMatchObject([
      {
        id: 'r',
        threadId: 'talk',
        threadTitle: 'Our talk',
        question: 'Fix the typo\nand the title',
        answer: 'Both are mended.',
      },
    ]);
  });

  it('keeps no echo of what was only recalled', async () => {
    const recalled = [user('What did we say?'), call('s', 'search_conversations'), result('s')];
    await rememberRun(scope, 'echo', [...recalled, assistant('That it is blue.')]);
    expect((await list()).memories).toEqual([]);
    await rememberRun(scope, 'more', [...recalled, call('f'), result('f'), assistant('Done.')]);
    expect((await list()).memories).toHaveLength(1);
  });

  it('keeps one memory a run, bounded, and none where something is missing', async () => {
    await rememberRun(scope, 'r', turnOf('First', 'one'));
    await rememberRun(scope, 'r', turnOf(`Again\0${'🙂'.repeat(5_000)}`, 'x '.repeat(50_000)));
    await rememberRun(scope, 'none', [user('Only asked')]);
    await rememberRun(scope, 'none', [assistant('Only said')]);
    const { memories } = await list();
    expect(memories).toHaveLength(1);
    expect(memories[0]?.question).toMatch(/^Again🙂/);
    expect(memories[0]?.question.isWellFormed()).toBe(true);
    expect(memories[0]?.question.length).toBeLessThanOrEqual(tunables.memory.questionChars);
    expect(memories[0]?.answer.length).toBeLessThanOrEqual(tunables.memory.answerChars);
  });

  it('leaves out the numbers of sources, which mean nothing elsewhere', async () => {
    const answer = 'It holds 40 litres [2][13]. See `list[0]` and [1](https://example.org) [4].';
    await rememberRun(scope, 'r', turnOf('Q', answer));
    expect((await list()).memories[0]?.answer).toBe(
      'It holds 40 litres. See `list[0]` and [1](https://example.org).',
    );
  });

  it("writes nothing into another user's or tenant's thread, or a deleted one", async () => {
    await rememberRun({ ...scope, userId: 'mia' }, 'a', turnOf('Q', 'A'));
    await rememberRun({ ...scope, tenantId: 'elsewhere' }, 'b', turnOf('Q', 'A'));
    await systemDatabase().execute`UPDATE thread SET deleted_at = now()`;
    await rememberRun(scope, 'c', turnOf('Q', 'A'));
    expect(await systemDatabase().query`SELECT run_id FROM memory_entry`).toEqual([]);
  });

  it("does not overwrite another tenant's memory of the same run id", async () => {
    await rememberRun(scope, 'r', turnOf('Mine', 'A'));
    await systemDatabase().execute`
      INSERT INTO thread (id, tenant_id, workspace_id, user_id, title)
      VALUES ('theirs', 'elsewhere', 'guide', 'owner', '')`;
    const theirs = { ...scope, tenantId: 'elsewhere', threadId: 'theirs' };
    await rememberRun(theirs, 'r', turnOf('Theirs', 'A'));
    expect(await questions()).toEqual(['Mine']);
  });
});

describe('listing and forgetting', () => {
  it('goes through pages, newest first', async () => {
    const count = tunables.memory.pageSize + 3;
    for (let n = 0; n < count; n += 1) await rememberRun(scope, `r${n}`, turnOf(`Q${n}`, 'A'));
    await systemDatabase().execute`
      UPDATE memory_entry SET created_at = date_trunc('second', now())
        - (substr(run_id, 2)::int / 2) * interval '1 hour'`;
    const first = await list();
    const second = await list(undefined, first.nextCursor);
    expect(second.nextCursor).toBeNull();
    const seen = [...first.memories, ...second.memories].map(({ id }) => id);
    expect(new Set(seen).size).toBe(count);
    expect(seen.slice(0, 2).toSorted()).toEqual(['r0', 'r1']);
    await expect(list(undefined, 'x')).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('filters by the beginnings of words, all of them', async () => {
    await rememberRun(scope, 'r1', turnOf('Where is the cache?', 'In Redis.'));
    await rememberRun(scope, 'r2', turnOf('Where is the Käse?', 'In the fridge.'));
    expect(await questions('cach')).toEqual(['Where is the cache?']);
    expect(await questions('kas')).toEqual(['Where is the Käse?']);
    expect(await questions('cache fridge')).toEqual([]);
    expect(await questions("' | !")).toHaveLength(2);
    expect(await questions('❤️')).toHaveLength(2);
    expect(await questions('cache ❤️')).toEqual(['Where is the cache?']);
  });

  it('forgets for good, and only what is the user’s own', async () => {
    await rememberRun(scope, 'r', turnOf('Q', 'A'));
    for (const other of [
      { ...LOCAL_OWNER, userId: 'mia' },
      { ...LOCAL_OWNER, tenantId: 'elsewhere' },
    ]) {
      await expect(deleteMemory(other, 'guide', 'r')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(deleteMemory(LOCAL_OWNER, 'other', 'r')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await deleteMemory(LOCAL_OWNER, 'guide', 'r');
    expect(await questions()).toEqual([]);
    await expect(deleteMemory(LOCAL_OWNER, 'guide', 'r')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { events } = await listAudit(LOCAL_OWNER, { group: 'memory' });
    expect(events).toMatchObject([
      { action: 'memory.deleted', actor: LOCAL_OWNER.userId, subject: 'r', details: {} },
    ]);
  });

  it('goes with the thread', async () => {
    await rememberRun(scope, 'r', turnOf('Q', 'A'));
    await systemDatabase().execute`UPDATE thread SET deleted_at = now()`;
    expect(await questions()).toEqual([]);
    await systemDatabase().execute`DELETE FROM thread`;
    expect(await systemDatabase().query`SELECT run_id FROM memory_entry`).toEqual([]);
  });
});

it('findRunOfMessage knows messages of requests and those that came while a run went on', async () => {
  await systemDatabase().execute`
    INSERT INTO run (id, tenant_id, thread_id, status, message_ids)
    VALUES ('r1', 'local', 'talk', 'finished', ARRAY['asked'])`;
  const steered = { type: 'TEXT_MESSAGE_START', messageId: 'steered', role: 'user' };
  await systemDatabase().execute`
    INSERT INTO run_event (tenant_id, thread_id, seq, run_id, payload)
    VALUES ('local', 'talk', 1, 'r1', ${JSON.stringify(steered)}::jsonb)`;
  expect(await findRunOfMessage('local', 'talk', 'asked')).toBe('r1');
  expect(await findRunOfMessage('local', 'talk', 'steered')).toBe('r1');
  expect(await findRunOfMessage('local', 'talk', 'unknown')).toBeUndefined();
  expect(await findRunOfMessage('elsewhere', 'talk', 'asked')).toBeUndefined();
});
