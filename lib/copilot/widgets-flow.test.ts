import { beforeEach, describe, expect, it } from 'vitest';
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
import {
  type ModelAnswer,
  type ModelRequest,
  resultHolds,
  saidByUser,
  setProvider,
  toolCall,
  withModelServer,
} from '../../test/model-server.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import type { Plan } from '../decisions/schema.ts';
import { env } from '../env.ts';
import { changeSettings } from '../settings/index.ts';
import { foldState } from '../shared-state/index.ts';
import { actionMessage } from '../widgets/index.ts';
import type { PlacedWidget } from '../widgets/schema.ts';
import { PLAN_TASK } from '../workflows/index.ts';

withServer();
const mock = withModelServer();
type ModelReply = Exclude<ModelAnswer, (...given: never[]) => unknown>;
const widgetsIn = async (chat: Conversation) => {
  await chat.idle();
  return (foldState((await chat.open()).events).a2ui_widgets ?? []) as PlacedWidget[];
};
const drawnIn = (reply: Reply) => JSON.parse(resultsOf(reply)[0] ?? '{}') as { id: string };
const table = { type: 'table', headers: ['Name'], rows: [['Ada']] };

describe.each(['openai', 'anthropic'])('widgets with %s', (provider) => {
  beforeEach(() => setProvider(provider, mock));

  it('are drawn, changed in place, and the same when the thread is opened again', async () => {
    const chat = new Conversation();
    mock.on({ predicate: saidByUser('people') }, toolCall('draw_widget', { widget: table }));
    mock.on({ predicate: resultHolds('table') }, { content: 'Here they are.' });
    const drawn = await chat.say('show the people');
    const { id } = drawnIn(drawn);
    expect(await widgetsIn(chat)).toEqual([{ id, ...table }]);
    const patch = [{ op: 'add', path: '/rows/-', value: ['Bob'] }];
    mock.on({ predicate: saidByUser('Bob') }, toolCall('update_widget', { id, patch }));
    const changed = await chat.say('add Bob');
    expect(ofType(changed.events, 'CUSTOM').map(({ value }) => value)).toContainEqual({
      id,
      change: 'changed',
    });
    expect(await widgetsIn(chat)).toEqual([{ id, ...table, rows: [['Ada'], ['Bob']] }]);
  });

  it('give the model its errors twice, then have it go on in words', async () => {
    const chat = new Conversation();
    const wrong = { widget: { type: 'table', headers: ['Name'], rows: [['Ada', 36]] } };
    const toldOff = ({ messages }: ModelRequest) =>
      JSON.stringify(messages.at(-1)).includes('Do not try again');
    mock.on({ predicate: toldOff }, { content: 'Ada is 36.' });
    mock.on({ predicate: saidByUser('people') }, toolCall('draw_widget', wrong));
    mock.on({ predicate: resultHolds('Row 0 has 2 cells') }, toolCall('draw_widget', wrong, 'c2'));
    const reply = await chat.say('show the people');
    expect(resultsOf(reply)).toHaveLength(2);
    expect(textOf(reply)).toBe('Ada is 36.');
    expect(ofType(reply.events, 'STATE_SNAPSHOT')).toEqual([]);
    expect(await widgetsIn(chat)).toEqual([]);
  });
});

describe('a widget while a workflow runs', () => {
  const step = (id: string) => ({ id, title: id, instruction: `do ${id}`, tools: [], check: '' });
  const plan: Plan = { title: 'Count', steps: ['one', 'two'].map(step) };
  const asksForPlan = ({ messages }: ModelRequest) =>
    JSON.stringify(messages[0]).includes(PLAN_TASK);
  const asksTo = (text: string) => (request: ModelRequest) =>
    !asksForPlan(request) && saidByUser(text)(request);

  it('changes in place, step by step, by deltas of its own', async () => {
    setProvider('openai', mock);
    const chat = new Conversation();
    mock.on({ predicate: asksForPlan }, { content: JSON.stringify(plan) });
    mock.on({ predicate: asksTo('Write the report') }, { content: 'Counted.' });
    mock.on({ predicate: asksTo('do one') }, toolCall('draw_widget', { widget: table }));
    mock.on({ predicate: resultHolds('table') }, { content: 'Step done: it is there' });
    const ask = { flightdeck: { handler: 'workflow_executor' } };
    const [interrupt] = interruptsOf(await chat.say('count the people', ask));
    // The second step has to know the id that the first one was given.
    const changed = ({ messages }: ModelRequest) => {
      const id = /w[0-9a-f]{8}/.exec(JSON.stringify(messages))?.[0] ?? '';
      const patch = [{ op: 'add', path: '/rows/-', value: ['Bob'] }];
      return toolCall('update_widget', { id, patch }, 'c2') as ModelReply;
    };
    mock.on({ predicate: asksTo('do two') }, changed);
    const reply = await chat.resume({ interruptId: interrupt?.id ?? '', payload: true });
    const deltas = ofType(reply.events, 'STATE_DELTA').flatMap(
      ({ delta }) => delta as { path: string }[],
    );
    const ours = deltas.filter(({ path }) => path.startsWith('/a2ui_widgets'));
    expect(ours.map(({ path }) => path)).toEqual(['/a2ui_widgets', '/a2ui_widgets/0/rows/-']);
    expect(await widgetsIn(chat)).toMatchObject([{ rows: [['Ada'], ['Bob']] }]);
  });
});

describe('a form without a model', () => {
  beforeEach(() => setProvider('offline'));
  const values = { subject: 'Budget', date: '2026-12-01', minutes: 30 };
  const submit = (widget: string, filled: object) =>
    actionMessage({ widget, action: 'save_note', title: 'Meeting details', values: { ...filled } });

  it('comes back to the agent, which makes a note, and shows what was sent', async () => {
    const chat = new Conversation();
    const { id } = drawnIn(await chat.say("ask me for the meeting's details with a form"));
    const reply = await chat.say(submit(id, values));
    expect(JSON.parse(resultsOf(reply)[0] ?? '')).toMatchObject({ title: 'Budget' });
    const [form] = await widgetsIn(chat);
    expect(form).toMatchObject({ submitted: { values: { ...values, agenda: null } } });
  });

  it('is not taken with values that do not fit', async () => {
    const chat = new Conversation();
    const { id } = drawnIn(await chat.say("ask me for the meeting's details with a form"));
    const refused = await chat.say(submit(id, { ...values, minutes: 9_999 }));
    expect(errorOf(refused)).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(errorOf(refused)?.message).toContain('minutes');
    expect((await widgetsIn(chat))[0]).not.toHaveProperty('submitted');
  });

  it('is answered, too, when a client tells of it as CopilotKit does', async () => {
    const chat = new Conversation();
    const { id } = drawnIn(await chat.say('show a form for a contact'));
    const userAction = { name: 'save_note', surfaceId: id, context: { name: 'Ada' } };
    const reply = await chat.run([], { body: { forwardedProps: { a2uiAction: { userAction } } } });
    expect(JSON.parse(resultsOf(reply)[0] ?? '')).toMatchObject({ title: 'Ada' });
    expect((await widgetsIn(chat))[0]).toMatchObject({ submitted: { values: { name: 'Ada' } } });
  });
});

describe('whether widgets are drawn', () => {
  const asks = async () => {
    const reply = await new Conversation().say('show documents by month as a bar chart');
    return ofType(reply.events, 'TOOL_CALL_START').map(({ toolCallName }) => toolCallName);
  };
  beforeEach(() => setProvider('offline'));

  it('is up to the tenant first, and then to the environment; a change holds at once', async () => {
    expect(await asks()).toContain('count_documents');
    await changeSettings(LOCAL_OWNER, 'guide', { tenant: { widgets: false } });
    expect(await asks()).not.toContain('count_documents');
    env().A2UI_ENABLED = false;
    await changeSettings(LOCAL_OWNER, 'guide', { tenant: { widgets: true } });
    expect(await asks()).toContain('count_documents');
    await changeSettings(LOCAL_OWNER, 'guide', { tenant: { widgets: null } });
    expect(await asks()).not.toContain('count_documents');
    env().A2UI_ENABLED = true;
  });
});
