import { type Figure, median, type Part } from '../report.ts';
import { startReferenceApp } from './reference-app/start-reference-app.ts';
import { type ChatMessage, history, postRun, userMessage } from './run-client.ts';
import { withServer } from './with-server.ts';

const TIMES = 60;
const WARM_UP = 10;
const MESSAGES = 500;
const QUESTION = 'Hello, who are you?';
const TARGET = 2;
/** The agent as it is: what it does with the conversation stands before its first byte. */
const AGENT_ALONE = 'agent on a bare route';
/** Nothing but the opening event; the agent begins after it. The floor that Next gives. */
const OPENING_ALONE = 'opening event alone on a bare route';

/** One kind of request that is timed. */
type Case = {
  name: string;
  sent: number;
  times: number[];
  send(): Promise<{ firstEventMs: number }>;
};

/**
 * Time to the first AG-UI event of a run through the whole app — Next, CopilotKit's runtime, runner
 * and log on the embedded database — against Flightdeck's agent on a bare route of a Next production
 * server. Requests take turns, so that whatever else the machine does meets all of them.
 */
export const firstEvent: Part = {
  name: 'first-event',
  run: async () => {
    const settings = { MODEL_PROVIDER: 'offline', OFFLINE_PACE_MS: '0', LOG_LEVEL: 'error' };
    const reference = await startReferenceApp(settings);
    try {
      return await withServer(async ({ url }) => {
        const run = `${url}/api/copilotkit/agent/default/run`;
        const stored = await storeThread(run);
        return measure(cases(run, `${reference.url}/api/run`, stored));
      }, settings);
    } finally {
      await reference.stop();
    }
  },
};

type Stored = { threadId: string; messages: ChatMessage[] };

/** A thread of as many messages, made run by run. */
async function storeThread(run: string): Promise<Stored> {
  const stored: Stored = { threadId: crypto.randomUUID(), messages: [] };
  const turns = history(MESSAGES).filter(({ role }) => role === 'user');
  for (const turn of turns) await ask(run, stored, [turn]);
  return stored;
}

/** Runs a message in the stored thread and takes over what came of it. */
async function ask(run: string, stored: Stored, sent: ChatMessage[]) {
  const times = await postRun(run, stored.threadId, sent);
  const start = times.events.find(({ type }) => type === 'TEXT_MESSAGE_START');
  const content = times.events
    .filter(({ type }) => type === 'TEXT_MESSAGE_CONTENT')
    .map(({ delta }) => delta)
    .join('');
  const question = sent.at(-1) as ChatMessage;
  stored.messages.push(question, { id: String(start?.messageId), role: 'assistant', content });
  return times;
}

function cases(run: string, bare: string, stored: Stored): Case[] {
  const past = history(MESSAGES);
  const fresh = () => past.map((message) => ({ ...message, id: crypto.randomUUID() }));
  const question = () => userMessage(QUESTION);
  const inNewThread = (url: string, messages: ChatMessage[] = []) =>
    postRun(url, crypto.randomUUID(), [...messages, question()]);
  const recent = () => [...stored.messages.slice(-MESSAGES), question()];
  const make = (sent: number, who: string, send: Case['send']): Case => ({
    name: `${sent} sent, ${who}`,
    sent,
    times: [],
    send,
  });
  const all = MESSAGES + 1;
  return [
    make(1, AGENT_ALONE, () => inNewThread(bare)),
    make(1, OPENING_ALONE, () => inNewThread(`${bare}?first=alone`)),
    make(1, 'Flightdeck, new thread', () => inNewThread(run)),
    make(1, `Flightdeck, ${MESSAGES} stored`, () => ask(run, stored, [question()])),
    make(all, AGENT_ALONE, () => inNewThread(bare, fresh())),
    make(all, OPENING_ALONE, () => inNewThread(`${bare}?first=alone`, fresh())),
    make(all, `Flightdeck, ${MESSAGES} stored`, () => ask(run, stored, recent())),
    make(all, 'Flightdeck, new thread', () => inNewThread(run, fresh())),
  ];
}

/** Takes the first event of every case in turn. */
async function measure(all: Case[]): Promise<Figure[]> {
  for (let time = 0; time < TIMES + WARM_UP; time++) {
    for (const one of all) {
      const { firstEventMs } = await one.send();
      if (time >= WARM_UP) one.times.push(firstEventMs);
    }
  }
  const timeOf = (sent: number, who: string) =>
    median(all.find(({ name }) => name === `${sent} sent, ${who}`)?.times ?? []);
  return all.flatMap(({ name, sent, times }) => {
    const figure: Figure = { what: name, value: median(times), unit: 'ms' };
    if (!name.includes('Flightdeck')) return [figure];
    const target = figure.value / timeOf(sent, AGENT_ALONE);
    if (target > TARGET) process.exitCode = 1;
    const opening = figure.value / timeOf(sent, OPENING_ALONE);
    return [
      { ...figure, ratio: { of: 'the agent on a bare route', value: target } },
      { what: `${name}, against the opening event alone`, value: opening, unit: '×' },
    ];
  });
}
