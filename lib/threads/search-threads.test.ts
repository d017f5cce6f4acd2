import { randomUUID } from 'node:crypto';
import { EventType, type Message } from '@ag-ui/core';
import { lastValueFrom } from 'rxjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { noInterrupts } from '../../test/no-interrupts.ts';
import { ScriptedAgent } from '../../test/scripted-agent.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { FlightdeckRunner, withCaller } from '../runs/index.ts';
import { tunables } from '../tunables.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { excerptOf } from './excerpt-of.ts';
import {
  changeThread,
  deleteThread,
  exportThread,
  listRecentQueries,
  searchThreads,
} from './index.ts';
import { listUnindexedRuns } from './thread-search-repository.ts';

vi.mock('./thread-search-repository.ts', { spy: true });
withTestDatabase();
beforeAll(ensureLocalTenant);

type Told = {
  question: string;
  answer: string[];
  result?: unknown;
  tool?: string;
  insteadOf?: string;
};

/** One turn: a tool finds `result`, and the answer arrives in pieces. */
async function tell(
  threadId: string,
  { question, answer, result, tool = 'vector_search', insteadOf }: Told,
) {
  const id = randomUUID();
  const agent = new ScriptedAgent(async ({ input, emit, say }) => {
    const toolCallId = `call-${input.runId}`;
    emit({ type: EventType.TOOL_CALL_START, toolCallId, toolCallName: tool });
    emit({ type: EventType.TOOL_CALL_ARGS, toolCallId, delta: '{"query":"zanzibar"}' });
    emit({ type: EventType.TOOL_CALL_END, toolCallId });
    const content = JSON.stringify(result ?? { passages: [] });
    emit({ type: EventType.TOOL_CALL_RESULT, messageId: `r-${input.runId}`, toolCallId, content });
    for (const piece of answer) say(piece);
  });
  const runner = new FlightdeckRunner(() => agent, noInterrupts);
  const messages: Message[] = [{ id, role: 'user', content: question }];
  const forwardedProps = insteadOf ? { flightdeck: { insteadOf } } : {};
  const given = { state: {}, tools: [], context: [], forwardedProps };
  const input = { threadId, runId: randomUUID(), messages, ...given };
  const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
  await lastValueFrom(withCaller(caller, () => runner.run({ threadId, agent, input })));
  return id;
}

async function thread(question: string, ...answer: string[]): Promise<string> {
  const threadId = randomUUID();
  await tell(threadId, { question, answer });
  return threadId;
}
const find = async (query: string) =>
  (await searchThreads(LOCAL_OWNER, 'guide', query)).map(({ thread }) => thread.id);

describe('the search in conversations', () => {
  it('names the message that has the words', async () => {
    const threadId = randomUUID();
    const asked = await tell(threadId, { question: 'Where do ibexes climb?', answer: ['Up.'] });
    await tell(threadId, { question: 'And marmots?', answer: ['They whistle', ' in meadows.'] });
    const [question] = await searchThreads(LOCAL_OWNER, 'guide', 'ibex');
    expect(question).toMatchObject({
      messageId: asked,
      excerpt: { text: 'Where do ibexes climb?' },
    });
    const [answer] = await searchThreads(LOCAL_OWNER, 'guide', 'whistle meadows');
    expect(answer?.excerpt?.text).toBe('They whistle in meadows.');
    expect(answer?.messageId).not.toBe(asked);
    await changeThread(LOCAL_OWNER, threadId, { title: 'Alpine talk' });
    expect(await searchThreads(LOCAL_OWNER, 'guide', 'alpine')).toMatchObject([
      { messageId: null, excerpt: null },
    ]);
  });

  it('comes back from the archive when something new is said', async () => {
    const threadId = await thread('Where do lynxes hide?', 'In woods.');
    await changeThread(LOCAL_OWNER, threadId, { archived: true });
    await tell(threadId, { question: 'And at night?', answer: ['They hunt.'] });
    expect(await searchThreads(LOCAL_OWNER, 'guide', 'lynxes')).toMatchObject([
      { thread: { id: threadId, archived: false } },
    ]);
  });

  it('finds what was asked and what was answered, by beginnings and other forms of words', async () => {
    const id = await thread('Where do the penguins sleep?', 'On the gla', 'ciers, mostly.');
    for (const query of ['penguin', 'PENGUINS', 'glac', 'glaciers mostly', 'sleeping']) {
      expect(await find(query), query).toEqual([id]);
    }
    for (const query of ['zanzibar', 'penguin desert', '%', '_', "'", ':* & |', ' ', '']) {
      expect(await find(query), query).toEqual([]);
    }
  });

  it('takes signs that are no words', async () => {
    const id = await thread('Hello puffins', 'Hello.');
    expect(await find('❤️')).toEqual([]);
    expect(await find('hello ❤️')).toEqual([id]);
    await changeThread(LOCAL_OWNER, id, { title: 'With ❤️' });
    expect(await find('❤️')).toEqual([id]);
  });

  it('says where the words stand', async () => {
    await thread('What of walruses?', `${'Filler words. '.repeat(40)}They like **clams** [1].`);
    const [found] = await searchThreads(LOCAL_OWNER, 'guide', 'clam');
    const { text = '', highlights = [] } = found?.excerpt ?? {};
    expect(text).toMatch(/^… .*They like clams\s?\.$/);
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['clams']);
    expect(text.length).toBeLessThan(tunables.threads.excerptChars + 10);
  });

  it('puts titles before messages', async () => {
    const said = await thread('Tell me of the aurora', 'Aurora aurora aurora.');
    const titled = await thread('Something else', 'Nothing of it.');
    await changeThread(LOCAL_OWNER, said, { title: 'Lights' });
    await changeThread(LOCAL_OWNER, titled, { title: 'Aurora 100%' });
    expect(await find('aurora')).toEqual([titled, said]);
    expect(await find('100%')).toEqual([titled]);
  });

  it('knows what was said since, and forgets what was deleted', async () => {
    const id = await thread('About kelp', 'Green.');
    expect(await find('krill')).toEqual([]);
    await tell(id, { question: 'And krill?', answer: ['Pink.'] });
    expect(await find('krill')).toEqual([id]);
    await deleteThread(LOCAL_OWNER, id);
    expect(await find('krill')).toEqual([]);
    await systemDatabase().execute`DELETE FROM thread WHERE id = ${id}`;
    const rows = await systemDatabase().query`SELECT FROM run_text WHERE thread_id = ${id}`;
    expect(rows).toEqual([]);
  });

  it('is for the own conversations of a workspace alone', async () => {
    await thread('A narwhal secret', 'Indeed.');
    expect(await find('narwhal')).toHaveLength(1);
    for (const principal of [
      { ...LOCAL_OWNER, tenantId: 'other' },
      { ...LOCAL_OWNER, userId: 'somebody-else' },
    ]) {
      expect(await searchThreads(principal, 'guide', 'narwhal')).toEqual([]);
    }
    expect(await searchThreads(LOCAL_OWNER, 'another-workspace', 'narwhal')).toEqual([]);
  });

  it('gives so many and no more, whatever is asked', async () => {
    for (let n = 0; n < tunables.threads.searchResults + 2; n += 1) await thread(`Icebreaker ${n}`);
    expect(await find('icebreaker')).toHaveLength(tunables.threads.searchResults);
    expect(await find('icebreaker '.repeat(10_000))).toHaveLength(tunables.threads.searchResults);
  });
});

describe('an excerpt', () => {
  it.each(['', 'x', '😀'.repeat(300), 'a'.repeat(500), 'word '.repeat(90)])(
    'is short, with its marks inside, of any text',
    (text) => {
      const { text: shown, highlights } = excerptOf(text, 'word');
      expect(shown.length).toBeLessThanOrEqual(tunables.threads.excerptChars + 4);
      for (const { start, end } of highlights) expect(shown.slice(start, end)).toBe('word');
    },
  );
});

describe('an exported conversation', () => {
  const passage = { documentId: 'd', kind: 'markdown', headings: [], start: 0, end: 9, score: 1 };
  const result = {
    passages: [
      { ...passage, n: 1, documentTitle: 'Handbook', page: 2, text: 'Thirty-five\nminutes.' },
      { ...passage, n: 2, documentTitle: 'Unused', page: null, text: 'Nothing.' },
    ],
  };

  it('speaks the language that it is given', async () => {
    const threadId = randomUUID();
    await tell(threadId, { question: 'How long?', answer: ['35 minutes [1].'], result });
    const { body } = await exportThread(LOCAL_OWNER, threadId, 'markdown', {
      user: 'Du',
      assistant: 'Assistent',
      sources: 'Quellen',
      untitled: 'Unterhaltung',
      exported: (time) => `Exportiert, ${time}`,
      page: (page) => `Seite ${page}`,
    });
    for (const words of ['## Du', '## Assistent', '### Quellen', 'Exportiert, 2', ', Seite 2: “']) {
      expect(body).toContain(words);
    }
  });

  it('is the shown branch with the sources of each answer, as Markdown and as JSON', async () => {
    const threadId = randomUUID();
    const first = await tell(threadId, { question: 'Old version', answer: ['Old answer.'] });
    const told = { question: 'How long?', answer: ['It takes 35', ' minutes [1].'], result };
    await tell(threadId, { ...told, insteadOf: first });
    await changeThread(LOCAL_OWNER, threadId, { title: 'Flight: "time"/2' });
    const markdown = await exportThread(LOCAL_OWNER, threadId, 'markdown');
    expect(markdown.name).toBe('Flight-time-2.md');
    expect(markdown.body.replace(/, \d{4}-.*Z$/m, '')).toBe(
      '# Flight: "time"/2\n\nExported from Flightdeck\n\n## You\n\nHow long?\n\n## Assistant\n\n' +
        'It takes 35 minutes [1].\n\n### Sources\n\n- [1] Handbook, page 2: “Thirty-five minutes.”\n',
    );
    const json = await exportThread(LOCAL_OWNER, threadId, 'json');
    expect(JSON.parse(json.body)).toMatchObject({
      id: threadId,
      messages: [
        { role: 'user', text: 'How long?' },
        { role: 'assistant', sources: [{ n: 1, title: 'Handbook', page: 2 }] },
      ],
    });
    expect(json.body).not.toMatch(/Old|Unused|zanzibar/);
    const { events } = await listAudit(LOCAL_OWNER);
    expect(events[0]).toMatchObject({ action: 'thread.exported', subject: threadId });
  });

  it('has no sources that another tool made up', async () => {
    const threadId = randomUUID();
    await tell(threadId, { question: 'How long?', answer: ['An hour [1].'], result, tool: 'x' });
    const { body } = await exportThread(LOCAL_OWNER, threadId, 'markdown');
    expect(body).toContain('An hour [1].');
    expect(body).not.toContain('Handbook');
  });

  it('names the earlier conversations that an answer cites', async () => {
    const threadId = randomUUID();
    const talk = { n: 1, threadId: 't', title: 'Caching', question: 'Which?', answer: 'Redis.' };
    const conversations = [{ ...talk, at: '2026-01-01T00:00:00.000Z' }];
    const told = { question: 'Cache?', answer: ['Redis [1].'], tool: 'search_conversations' };
    await tell(threadId, { ...told, result: { conversations } });
    const { body } = await exportThread(LOCAL_OWNER, threadId, 'markdown');
    expect(body).toContain('- [1] Caching: “Redis.”');
  });
});

describe('the index', () => {
  it('is made once for searches that come at the same time, and found by all of them', async () => {
    const id = await thread('Where do puffins breed?', 'On cliffs.');
    const list = vi.mocked(listUnindexedRuns).mockClear();
    const search = () => searchThreads(LOCAL_OWNER, 'guide', 'puffins');
    const found = await Promise.all([search(), search(), search()]);
    expect(list).toHaveBeenCalledTimes(1);
    for (const [first] of found) expect(first?.thread.id).toBe(id);
    await tell(id, { question: 'And auks?', answer: ['There too.'] });
    expect(await searchThreads(LOCAL_OWNER, 'guide', 'auks')).toHaveLength(1);
  });
});

describe('what was asked last', () => {
  it('is told oldest first, without the conversation at hand and those of others', async () => {
    const first = await thread('Where do otters swim?', 'In rivers.');
    await tell(first, { question: 'And in winter?', answer: ['Under ice.'] });
    const here = await thread('What do badgers dig?', 'Setts.');
    const queries = await listRecentQueries(LOCAL_OWNER, 'guide', here);
    expect(queries.slice(-2)).toEqual(['Where do otters swim?', 'And in winter?']);
    expect(queries.length).toBeLessThanOrEqual(10);
    const other = { ...LOCAL_OWNER, userId: 'somebody' };
    expect(await listRecentQueries(other, 'guide', '')).toEqual([]);
    const foreign = { ...LOCAL_OWNER, tenantId: 'elsewhere' };
    expect(await listRecentQueries(foreign, 'guide', '')).toEqual([]);
  });
});
