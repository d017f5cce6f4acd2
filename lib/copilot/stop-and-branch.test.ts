import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  Conversation,
  errorOf,
  interruptsOf,
  ofType,
  type Reply,
  resultsOf,
  textOf,
  withServer,
} from '../../test/conversation.ts';
import { saidByUser, setProvider, toolCall, withModelServer } from '../../test/model-server.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { env } from '../env.ts';
import { queueMessage, showBranch } from '../threads/index.ts';
import { agentForThread } from './index.ts';

withServer();
const mock = withModelServer();
let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder({ 'a.md': 'The tank holds 40 litres.\n' });
  env().WORKSPACE_DIR = folder;
  setProvider('openai-compatible', mock);
  mock.on({ predicate: saidByUser('and now?') }, { content: 'Now something else.' });
});

const idOf = (reply: Reply) => interruptsOf(reply)[0]?.id ?? '';
const statusOf = (events: Reply['events']) =>
  ofType(events, 'ACTIVITY_SNAPSHOT')
    .filter(({ activityType }) => activityType === 'run_status')
    .map(({ content }) => content);
const words = async (chat: Conversation) =>
  (await chat.transcript()).flatMap(({ role, content }) =>
    role === 'user' || role === 'assistant' ? [content] : [],
  );
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('stop', () => {
  it('takes back what waits for an answer, and the thread goes on', async () => {
    mock.on(
      { predicate: saidByUser('write it') },
      toolCall('write_file', { path: 'b', content: 'x' }),
    );
    const chat = new Conversation();
    const asked = await chat.say('write it');
    expect((await chat.stop()).status).toBe(200);
    const activities = (await chat.transcript()).filter(({ role }) => role === 'activity');
    expect(activities.map(({ content }) => content)).toMatchObject([
      { id: idOf(asked), status: 'withdrawn' },
      { status: 'stopped' },
    ]);
    expect(errorOf(await chat.resume({ interruptId: idOf(asked), payload: true }))).toMatchObject({
      code: 'INVALID_REQUEST',
    });
    expect(textOf(await chat.say('and now?'))).toBe('Now something else.');
    await expect(readFile(join(folder, 'b'))).rejects.toThrow();
  });

  it('ends a running command with everything it started, and keeps its output', async () => {
    const command = `sh -c 'sleep 300 & echo $! > pid; echo begun; wait'`;
    mock.on({ predicate: saidByUser('run it') }, toolCall('run_command', { command }));
    const chat = new Conversation();
    const asked = await chat.say('run it');
    const stopped: Promise<Reply>[] = [];
    const resume = [{ interruptId: idOf(asked), status: 'resolved', payload: true }];
    const reply = await chat.run([], {
      body: { resume },
      watch: (event) => {
        if (event.activityType === 'tool_output' && stopped.length === 0) stopped.push(chat.stop());
      },
    });
    expect((await stopped[0])?.status).toBe(200);
    expect(statusOf(reply.events)).toMatchObject([{ status: 'stopped' }]);
    expect(reply.events.at(-1)?.type).toBe('RUN_FINISHED');
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
    expect(pid).toBeGreaterThan(0);
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5_000 });
    expect(JSON.stringify(await chat.transcript())).toContain('begun');
    expect(textOf(await chat.say('and now?'))).toBe('Now something else.');
  });

  it('says when there is nothing to stop', async () => {
    expect((await new Conversation().stop()).raw).not.toContain('Error');
  });
});

describe('another version of a message', () => {
  const branches = async (chat: Conversation) => {
    const { events } = await chat.open();
    const branches = events.find(({ name }) => name === 'branches')?.value;
    return (branches as { turns: unknown[] }).turns;
  };

  it('regenerates an answer and edits a question; each version stays reachable', async () => {
    let answers = 0;
    mock.on({ predicate: saidByUser('name a') }, () => {
      answers += 1;
      return { content: `Answer ${answers}.` };
    });
    const chat = new Conversation();
    await chat.say('name a colour', { messageId: 'first' });
    await chat.say('and now?', { messageId: 'second' });
    await chat.say('name a colour', { messageId: 'again', flightdeck: { insteadOf: 'first' } });
    expect(await words(chat)).toEqual(['name a colour', 'Answer 2.']);
    await chat.say('name a shape', { messageId: 'edited', flightdeck: { insteadOf: 'again' } });
    expect(await words(chat)).toEqual(['name a shape', 'Answer 3.']);
    expect(JSON.stringify(mock.getLastRequest()?.body)).not.toContain('name a colour');
    expect(await branches(chat)).toMatchObject([
      { messageId: 'edited', siblings: ['first', 'again', 'edited'] },
    ]);
    await showBranch(LOCAL_OWNER, chat.threadId, 'first');
    expect(await words(chat)).toEqual([
      'name a colour',
      'Answer 1.',
      'and now?',
      'Now something else.',
    ]);
  });

  it('is refused for a message that is not there, and while a run waits', async () => {
    mock.on(
      { predicate: saidByUser('write it') },
      toolCall('write_file', { path: 'b', content: 'x' }),
    );
    const chat = new Conversation();
    await chat.say('write it', { messageId: 'first' });
    const busy = await chat.say('x', { flightdeck: { insteadOf: 'first' } });
    expect(errorOf(busy)?.message).toBe('Something waits for your decision. Answer it first.');
    await chat.stop();
    await chat.idle();
    const unknown = await chat.say('x', { flightdeck: { insteadOf: 'nowhere' } });
    expect(errorOf(unknown)).toEqual({
      code: 'INVALID_REQUEST',
      message: 'The message to replace is not in this conversation.',
    });
  });
});

describe('what is said while a run goes on', () => {
  const queue = (chat: Conversation, messageId: string, delivery: 'steer' | 'next') =>
    queueMessage(
      LOCAL_OWNER,
      chat.threadId,
      { messageId, content: `said as ${messageId}`, delivery },
      agentForThread,
    );

  it('steers at the next step, or waits for the end of the run, as its sender wants', async () => {
    const chat = new Conversation();
    mock.on({ predicate: saidByUser('read it') }, async () => {
      await queue(chat, 'at-once', 'steer');
      await queue(chat, 'later', 'next');
      return toolCall('read_file', { path: 'a.md' }) as { toolCalls: [] };
    });
    mock.on({ predicate: saidByUser('said as at-once') }, { content: 'Forty, as you say.' });
    mock.on({ predicate: saidByUser('said as later') }, { content: 'And after that.' });
    const reply = await chat.say('read it');
    const heard = ofType(reply.events, 'TEXT_MESSAGE_START').filter(({ role }) => role === 'user');
    expect(heard).toMatchObject([{ messageId: 'at-once', name: 'steered' }]);
    expect(resultsOf(reply).join()).toContain('40 litres');
    await chat.idle();
    const requests = mock.getRequests().map(({ body }) => JSON.stringify(body));
    expect(requests).toHaveLength(3);
    expect(requests[0]).not.toContain('said as');
    expect(requests[1]).toMatch(/40 litres.*while you were working.*said as at-once/);
    expect(requests[1]).not.toContain('said as later');
    expect(await words(chat)).toEqual([
      'read it',
      undefined,
      'said as at-once',
      'Forty, as you say.',
      'said as later',
      'And after that.',
    ]);
  });

  it('takes twenty messages and says that the twenty-first is too many', async () => {
    const chat = new Conversation();
    let refused: unknown;
    mock.on({ predicate: saidByUser('read it') }, async () => {
      for (let n = 1; n <= 20; n += 1) await queue(chat, `number-${n}`, 'steer');
      refused = await queue(chat, 'number-21', 'steer').catch((error) => error);
      refused = [refused, errorOf(await chat.say('by the other way'))];
      return { content: 'Done.' };
    });
    mock.on({ predicate: saidByUser('number-20') }, { content: 'I have heard all.' });
    expect(textOf(await chat.say('read it'))).toContain('I have heard all.');
    const message = /^20 messages are waiting already\. Wait for an answer, or remove one\.$/;
    expect(refused).toMatchObject([
      { code: 'RATE_LIMITED', message: expect.stringMatching(message) },
      { code: 'RATE_LIMITED', message: expect.stringMatching(message) },
    ]);
    const said = (await chat.transcript()).filter(({ role }) => role === 'user');
    expect(said).toHaveLength(21);
  });
});
