import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActivityMessage } from '@ag-ui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  Conversation,
  errorOf,
  interruptsOf,
  ofType,
  resultsOf,
  textOf,
  withServer,
} from '../../test/conversation.ts';
import {
  resultHolds,
  saidByUser,
  setProvider,
  toolCall,
  withModelServer,
} from '../../test/model-server.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { env } from '../env.ts';

withServer();
const mock = withModelServer();
let folder: string;
const plan = () => readFile(join(folder, 'notes/plan.md'), 'utf8');

beforeEach(async () => {
  folder = await temporaryFolder({ 'notes/plan.md': 'The relase is in June.\n' });
  env().WORKSPACE_DIR = folder;
});

const edit = { path: 'notes/plan.md', old_text: 'relase', new_text: 'release' };
const form = {
  questions: [
    { id: 'colour', question: 'Which colour?', options: ['red', 'blue'] },
    { id: 'count', question: 'How many?', type: 'number' },
  ],
};

describe.each(['openai', 'anthropic', 'openai-compatible'])('humans and %s', (provider) => {
  beforeEach(() => {
    setProvider(provider, mock);
    mock.on({ predicate: saidByUser('fix the typo') }, toolCall('edit_file', edit));
    mock.on({ predicate: resultHolds('DENIED') }, { content: 'Then I leave it.' });
    mock.on({ predicate: resultHolds('notes/plan.md') }, { content: 'It is fixed.' });
    mock.on({ predicate: saidByUser('paint') }, toolCall('ask_user', form));
    mock.on({ predicate: resultHolds('blue') }, { content: 'Two in blue.' });
  });

  it('carries an approved call out once, and answers', async () => {
    const chat = new Conversation();
    const asked = await chat.say('fix the typo in notes/plan.md');
    const [interrupt] = interruptsOf(asked);
    const toolCallId = ofType(asked.events, 'TOOL_CALL_START')[0]?.toolCallId;
    expect(interrupt).toMatchObject({ reason: 'tool_call', toolCallId });
    expect(resultsOf(asked)).toEqual([]);
    expect(await plan()).toContain('relase');

    const entry = { interruptId: interrupt?.id ?? '', payload: { approved: true } };
    const resumed = await chat.resume(entry);
    expect(ofType(resumed.events, 'TOOL_CALL_RESULT')).toMatchObject([{ toolCallId }]);
    expect(textOf(resumed)).toBe('It is fixed.');
    expect(await plan()).toBe('The release is in June.\n');

    const replayed = await chat.resume(entry);
    expect(errorOf(replayed)).toMatchObject({ code: 'INVALID_REQUEST' });
    const messages = await chat.transcript();
    expect(messages.map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'activity',
      'activity',
      'tool',
      'assistant',
    ]);
    expect((messages[2] as ActivityMessage).content).toMatchObject({ status: 'answered' });
  });

  it('tells the model of a denial and changes nothing', async () => {
    const chat = new Conversation();
    const [interrupt] = interruptsOf(await chat.say('fix the typo in notes/plan.md'));
    const payload = { kind: 'tool_approval', verdict: 'deny', reason: 'leave it' };
    const resumed = await chat.resume({ interruptId: interrupt?.id ?? '', payload });
    expect(resultsOf(resumed).join()).toMatch(/"DENIED".*leave it/);
    expect(textOf(resumed)).toBe('Then I leave it.');
    expect(await plan()).toContain('relase');
  });

  it('hands the answers of a form to the model', async () => {
    const chat = new Conversation();
    const [interrupt] = interruptsOf(await chat.say('paint it'));
    expect(interrupt).toMatchObject({ reason: 'input_required' });
    const interruptId = interrupt?.id ?? '';
    const unfit = await chat.resume({ interruptId, payload: { answers: { colour: 'green' } } });
    expect(errorOf(unfit)).toMatchObject({ code: 'INVALID_REQUEST' });
    const payload = { answers: { colour: 'blue', count: 2 } };
    const resumed = await chat.resume({ interruptId, payload });
    expect(resultsOf(resumed).map((text) => JSON.parse(text))).toEqual([payload]);
    expect(textOf(resumed)).toBe('Two in blue.');
  });
});

describe('humans and the offline model', () => {
  beforeEach(() => setProvider('offline'));

  it('carries an approved call out once, and answers', async () => {
    const chat = new Conversation();
    const [interrupt] = interruptsOf(await chat.say('fix the typo in notes/plan.md'));
    expect(interrupt).toMatchObject({ reason: 'tool_call' });
    const resumed = await chat.resume({ interruptId: interrupt?.id ?? '', payload: true });
    expect(resultsOf(resumed)).toHaveLength(1);
    expect(textOf(resumed)).toContain('+ The release is in June.');
    expect(await plan()).toBe('The release is in June.\n');
  });

  it('changes nothing after a denial', async () => {
    const chat = new Conversation();
    const [interrupt] = interruptsOf(await chat.say('fix the typo in notes/plan.md'));
    const resumed = await chat.resume({ interruptId: interrupt?.id ?? '', payload: false });
    expect(textOf(resumed)).toMatch(/declined/);
    expect(await plan()).toContain('relase');
  });

  it('asks what it does not know', async () => {
    const chat = new Conversation();
    const [what] = interruptsOf(await chat.say('/edit notes/plan.md'));
    expect(what).toMatchObject({ reason: 'input_required' });
    const [by] = interruptsOf(await chat.resume({ interruptId: what?.id ?? '', payload: 'June' }));
    const [call] = interruptsOf(await chat.resume({ interruptId: by?.id ?? '', payload: 'July' }));
    expect(call).toMatchObject({ reason: 'tool_call' });
    await chat.resume({ interruptId: call?.id ?? '', payload: { approved: true } });
    expect(await plan()).toContain('July');
  });
});
