import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER, type Principal } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { changeSettings } from '../settings/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import {
  conversationsResultSchema,
  memoryTools,
  rememberRun,
  searchConversations,
} from './index.ts';
import { toolContext } from './testing/tool-context.ts';
import { turnOf } from './testing/transcripts.ts';

withTestDatabase();
beforeAll(ensureLocalTenant);
/** A Saturday. */
const NOW = new Date(2026, 10, 21, 15);
let count = 0;

beforeEach(async () => {
  await systemDatabase().execute`DELETE FROM setting`;
  await systemDatabase().execute`DELETE FROM thread`;
});

type Told = { question: string; answer: string; daysAgo?: number; by?: Principal; place?: string };

/** A thread of one run that was remembered some days ago. Returns its id. */
async function told({ question, answer, daysAgo = 0, by = LOCAL_OWNER, place = 'guide' }: Told) {
  count += 1;
  const threadId = `thread-${count}`;
  const runId = `run-${count}`;
  const db = systemDatabase();
  await db.execute`
    INSERT INTO thread (id, tenant_id, workspace_id, user_id, title)
    VALUES (${threadId}, ${by.tenantId}, ${place}, ${by.userId}, ${`About ${count}`})`;
  const scope = { ...by, workspaceId: place, threadId };
  await rememberRun(scope, runId, turnOf(question, answer));
  const at = new Date(NOW.getTime() - daysAgo * 86_400_000);
  await db.execute`UPDATE memory_entry SET created_at = ${at} WHERE run_id = ${runId}`;
  return threadId;
}

const ask = async (query: string, more: object = {}, by = LOCAL_OWNER) =>
  (await searchConversations(by, 'guide', { query, ...more }, NOW)).map(({ threadId }) => threadId);

const cache = { question: 'Where do we keep the cache?', answer: 'We decided on Redis.' };
const colour = { question: 'Which colour has the button?', answer: 'You decided on green.' };

describe('searching earlier conversations', () => {
  it('finds what is meant, in other forms of the words', async () => {
    const wanted = await told(cache);
    await told(colour);
    expect(await ask('what did we decide about caching?')).toEqual([wanted]);
    expect(await ask('button colours')).not.toContain(wanted);
    expect(await ask('What about the zebra crossing?')).toEqual([]);
  });

  it('knows German words, and drops what both languages use to ask', async () => {
    const wanted = await told({
      question: 'Wohin kommen die Sicherungen?',
      answer: 'Die Entscheidung fiel für das Rechenzentrum in Köln.',
    });
    await told({ question: 'Wie heißt die Katze?', answer: 'Die Katze heißt Minka.' });
    expect(await ask('Was haben wir über die Sicherung besprochen?')).toEqual([wanted]);
    expect(await ask('koln rechenzentren')).toEqual([wanted]);
  });

  it('prefers the time that the question names, and the recent otherwise', async () => {
    const old = await told({ ...cache, daysAgo: 30 });
    const lastWeek = await told({ ...cache, daysAgo: 8 });
    const fresh = await told({ ...cache, daysAgo: 1 });
    expect(await ask('the cache')).toEqual([fresh, lastWeek, old]);
    expect((await ask('what did we decide about the cache last week?'))[0]).toBe(lastWeek);
    expect((await ask('Was war gestern mit dem Cache?'))[0]).toBe(fresh);
    expect(await ask('cache', { since: new Date(2026, 10, 10) })).toEqual([fresh, lastWeek]);
    expect(await ask('what did we talk about last week?')).toEqual([lastWeek]);
  });

  it('finds only the same user, workspace and tenant, other threads, and none that are deleted', async () => {
    const mine = await told(cache);
    await told({ ...cache, by: { ...LOCAL_OWNER, userId: 'mia' } });
    await told({ ...cache, by: { ...LOCAL_OWNER, tenantId: 'elsewhere' } });
    await told({ ...cache, place: 'other' });
    const deleted = await told(cache);
    await systemDatabase().execute`UPDATE thread SET deleted_at = now() WHERE id = ${deleted}`;
    expect(await ask('cache')).toEqual([mine]);
    expect(await ask('cache', { excludeThreadId: mine })).toEqual([]);
  });

  it('tells a question that was asked again once', async () => {
    const threadId = await told(cache);
    const again = turnOf(cache.question, 'We decided on Redis, for twenty minutes.');
    await rememberRun({ ...LOCAL_OWNER, workspaceId: 'guide', threadId }, 'again', again);
    expect(await ask('cache')).toEqual([threadId]);
  });

  it('takes any text for a query', async () => {
    await told(cache);
    for (const query of [
      "'; --",
      ':* & !',
      'a\\b (|)',
      '\u0000',
      '🙂',
      'the',
      '漢',
      `${'x '.repeat(900)}`,
    ]) {
      expect(await ask(query)).toEqual([]);
    }
    expect(await ask("cache's & (redis:*")).toHaveLength(1);
  });
});

describe('memory of a workspace', () => {
  it('is neither written nor read while it is off', async () => {
    const off = { workspace: { memoryEnabled: false } };
    await told(cache);
    await changeSettings(LOCAL_OWNER, 'guide', off);
    const unknown = await told(cache);
    await expect(ask('cache')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await memoryTools(LOCAL_OWNER, 'guide')).toEqual([]);
    await changeSettings(LOCAL_OWNER, 'guide', { workspace: { memoryEnabled: true } });
    expect(await ask('cache')).not.toContain(unknown);
  });

  it('is a tool whose finds share their numbers with passages', async () => {
    const threadId = await told(cache);
    const [tool] = await memoryTools(LOCAL_OWNER, 'guide');
    const context = toolContext();
    context.citations.numberOf('a passage');
    const call = { input: { query: 'cache' }, signal: new AbortController().signal, context };
    const result = conversationsResultSchema.parse(await tool?.execute(call));
    const title = expect.stringMatching(/^About/);
    const { question, answer } = cache;
    expect(result.conversations).toMatchObject([{ n: 2, threadId, title, question, answer }]);
    expect(tool?.asks).toBeUndefined();
    expect(conversationsResultSchema.parse(await tool?.execute(call))).toEqual(result);
  });
});
