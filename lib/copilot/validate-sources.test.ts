import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  Conversation,
  errorOf,
  interruptsOf,
  resultsOf,
  textOf,
  withServer,
} from '../../test/conversation.ts';
import {
  type ModelRequest,
  resultHolds,
  saidByUser,
  setProvider,
  toolCall,
  withModelServer,
} from '../../test/model-server.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { tenantDatabase } from '../database/index.ts';
import { DECISION_ACTIVITY, decisionSchema } from '../decisions/schema.ts';
import { addDocument, listDocuments, setValidation, startIngestion } from '../knowledge/index.ts';

withServer();
const mock = withModelServer();
const scope = { tenantId: LOCAL_OWNER.tenantId, workspaceId: 'guide' };
const text = (colour: string) => `# Boat ${colour}\n\nThe rescue boat is painted ${colour}.\n`;
const ids: Record<string, string> = {};
let last: ModelRequest | undefined;

beforeAll(async () => {
  const stop = await startIngestion();
  for (const colour of ['red', 'blue']) {
    const file = {
      fileName: `${colour}.md`,
      bytes: new TextEncoder().encode(text(colour)),
      mediaType: 'text/markdown',
      createdBy: LOCAL_OWNER.userId,
    };
    ids[colour] = (await addDocument(scope, file)).document.id;
  }
  const ready = async () => {
    const statuses = (await listDocuments(scope)).map(({ status }) => status);
    expect(statuses).toEqual(['ready', 'ready']);
  };
  await vi.waitFor(ready, { timeout: 60_000, interval: 100 });
  return stop;
}, 90_000);

beforeEach(async () => {
  for (const id of Object.values(ids)) await setValidation(scope.tenantId, id, null);
  setProvider('openai', mock);
  mock.on({ predicate: saidByUser('Which colour') }, toolCall('vector_search', { query: 'boat' }));
  mock.on(
    { predicate: resultHolds('painted') },
    toolCall('validate_sources', { question: 'Which colour has the boat?' }, 'call_2'),
  );
  const remember = (request: ModelRequest) => {
    last = request;
    return resultHolds('approved')(request);
  };
  mock.on({ predicate: remember }, { content: 'It is red [1].' });
});

const validationOf = async (colour: string) =>
  (await listDocuments(scope)).find(({ id }) => id === ids[colour])?.validation;

describe('sources', () => {
  it('are shown to the user, and the answer rests on the approved ones alone', async () => {
    const chat = new Conversation();
    const [interrupt] = interruptsOf(await chat.say('Which colour has the boat?'));
    expect(interrupt).toMatchObject({ reason: 'sources' });
    expect(await validationOf('red')).toBe('proposed');

    const payload = { kind: 'sources', approved: [ids.red], reason: 'the blue one is old' };
    const resumed = await chat.resume({ interruptId: interrupt?.id ?? '', payload });
    expect(textOf(resumed)).toBe('It is red [1].');
    expect(resultsOf(resumed).join()).toContain('the blue one is old');
    const told = JSON.stringify(last?.messages);
    expect(told).toContain('painted red');
    expect(told).not.toContain('painted blue');
    expect([await validationOf('red'), await validationOf('blue')]).toEqual([
      'validated',
      'rejected',
    ]);
  });

  it('that are refused altogether leave the model nothing to answer from', async () => {
    const chat = new Conversation();
    const [interrupt] = interruptsOf(await chat.say('Which colour has the boat?'));
    await chat.resume({ interruptId: interrupt?.id ?? '', payload: false });
    expect(JSON.stringify(last?.messages)).not.toMatch(/painted (?:red|blue)/);
    expect(await validationOf('red')).toBe('rejected');
  });

  it('stay validated when one answer is not to rest on them', async () => {
    await setValidation(scope.tenantId, ids.blue ?? '', 'validated');
    const chat = new Conversation();
    const [interrupt] = interruptsOf(await chat.say('Which colour has the boat?'));
    const payload = { kind: 'sources', approved: [ids.red] };
    await chat.resume({ interruptId: interrupt?.id ?? '', payload });
    expect(await validationOf('blue')).toBe('validated');
  });

  it('cannot be approved that were not asked about', async () => {
    const chat = new Conversation();
    const [interrupt] = interruptsOf(await chat.say('Which colour has the boat?'));
    const payload = { kind: 'sources', approved: ['somebody-elses'] };
    const refused = await chat.resume({ interruptId: interrupt?.id ?? '', payload });
    expect(errorOf(refused)).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(await validationOf('red')).toBe('proposed');
  });

  it('can be asked about in two conversations at a time', async () => {
    const chats = [new Conversation(), new Conversation()];
    const asked = [];
    for (const chat of chats) asked.push(await chat.say('Which colour has the boat?'));
    for (const [index, chat] of chats.entries()) {
      const interruptId = interruptsOf(asked[index] as (typeof asked)[number])[0]?.id ?? '';
      expect(textOf(await chat.resume({ interruptId, payload: true }))).toContain('red');
    }
    const transcript = (await chats[0]?.transcript()) ?? [];
    const shown = transcript.flatMap((message) =>
      message.role === 'activity' && message.activityType === DECISION_ACTIVITY ? message : [],
    );
    const decision = decisionSchema.parse(shown[0]?.content);
    expect(decision).toMatchObject({ status: 'answered', answer: { kind: 'sources' } });
  });

  it('that were rejected are not answered from in later conversations', async () => {
    await setValidation(scope.tenantId, ids.blue ?? '', 'rejected');
    const found = resultsOf(await new Conversation().say('Which colour has the boat?')).join();
    expect(found).toContain('painted red');
    expect(found).not.toContain('painted blue');
    expect(found).toContain(
      JSON.stringify({ leftOut: [{ documentId: ids.blue, documentTitle: 'Boat blue' }] }).slice(
        1,
        -1,
      ),
    );
  });

  it('carry their validation into later citations, until their content changes', async () => {
    await setValidation(scope.tenantId, ids.red ?? '', 'validated');
    const found = resultsOf(await new Conversation().say('Which colour has the boat?')).join();
    expect(found).toContain('"validation":"validated"');
    await tenantDatabase(scope.tenantId).models.document.updateMany({
      where: { id: ids.red },
      data: { contentHash: 'another' },
    });
    expect(await validationOf('red')).toBe('stale');
  });
});
