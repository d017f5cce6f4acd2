import type { EventName } from '../../lib/telemetry/schema.ts';
import { seededRandom } from '../random.ts';

export type GeneratedEvent = {
  name: EventName;
  at: Date;
  threadId: string;
  runId?: string;
  properties: Record<string, unknown>;
};

/** A time in which a tool does not work. */
export type Spike = { from: Date; to: Date; tool: string; code: string };

export type GenerateOptions = {
  from: Date;
  to: Date;
  count: number;
  seed?: number;
  spike?: Spike;
};

const MODEL = 'model-large';
const TOOLS = [
  { tool: 'search_documents', category: 'knowledge', typicalMs: 40 },
  { tool: 'read_file', category: 'files', typicalMs: 12 },
  { tool: 'run_command', category: 'terminal', typicalMs: 900 },
  { tool: 'web_search', category: 'web', typicalMs: 600 },
  { tool: 'write_file', category: 'files', typicalMs: 15 },
] as const;
const INTENTS = [
  'simple_question',
  'simple_question',
  'explanation',
  'file_edit',
  'research',
] as const;
const OUTCOMES = ['allow_once', 'allow_always', 'deny', 'expired'] as const;
const MOMENTS = ['start', 'document', 'results', 'error'] as const;

/**
 * Exactly `count` events of a copilot at work, spread over a time in the order in which they are
 * recorded. The same options give the same events.
 */
export function* generateEvents({
  from,
  to,
  count,
  seed = 1,
  spike,
}: GenerateOptions): Generator<GeneratedEvent> {
  const random = seededRandom(seed);
  const span = to.getTime() - from.getTime();
  let made = 0;
  for (let run = 0; made < count; run += 1) {
    const at = from.getTime() + (span * made) / count;
    for (const event of generateRun(run, at, random, spike)) {
      if (event.at.getTime() < to.getTime()) yield event;
      else yield { ...event, at: new Date(to.getTime() - 1) };
      made += 1;
      if (made === count) return;
    }
  }
}

function* generateRun(
  run: number,
  start: number,
  random: () => number,
  spike: Spike | undefined,
): Generator<GeneratedEvent> {
  const threadId = `seed-thread-${Math.floor(run / 4)}`;
  const runId = `seed-run-${run}`;
  let now = start;
  const event = (name: EventName, properties: Record<string, unknown>, own = runId) => ({
    name,
    at: new Date(now),
    threadId,
    runId: own,
    properties,
  });
  /** Lets time pass: mostly about as long as is typical, sometimes much longer. */
  const pass = (typicalMs: number): number => {
    const durationMs = Math.round(typicalMs * (0.5 + random() + 6 * random() ** 12));
    now += durationMs;
    return durationMs;
  };
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const sent = { characters: Math.ceil(random() * 300), delivery: 'now', threadId };
  yield { name: 'copilot_message_sent', at: new Date(now), threadId, properties: sent };
  yield event('run_started', { message: `message ${run}` });
  const intent = pick(INTENTS);
  const sorted = { durationMs: pass(3), confidence: 0.5 + random() / 2 };
  yield event('intent', { intent, handler: 'agent', ...sorted });

  const steps = 1 + Math.floor(random() * 2);
  let firstTokenMs = 0;
  let calls = 0;
  let failure: string | undefined;
  for (let step = 0; step < steps && !failure; step += 1) {
    const toFirst = pass(350);
    firstTokenMs ||= now - start;
    const outcome = random() < 0.01 ? 'PROVIDER_OVERLOADED' : 'ok';
    const durationMs = toFirst + pass(1_400);
    const tokensIn = Math.round(800 + 4_000 * random());
    const tokensOut = Math.round(50 + 500 * random());
    const cost = (tokensIn * 3 + tokensOut * 15) / 1_000_000;
    const tokens = outcome === 'ok' ? { tokensIn, tokensOut, cost } : {};
    const call = { provider: 'bench', model: MODEL, outcome, durationMs, firstTokenMs: toFirst };
    yield event('model_call', { ...call, ...tokens });
    if (outcome !== 'ok') failure = outcome;
    if (failure || step === steps - 1) continue;
    const { tool, category, typicalMs } = pick(TOOLS);
    if (tool === 'write_file' || tool === 'run_command') {
      yield event('approval_asked', { kind: 'tool_approval', tool });
      const answer = { outcome: pick(OUTCOMES), via: 'chat', waitMs: pass(9_000) };
      yield event('approval_settled', { kind: 'tool_approval', tool, ...answer });
    }
    if (tool === 'search_documents') {
      const results = random() < 0.9 ? 8 : 0;
      const found = { outcome: results > 0 ? 'found' : 'empty', results, durationMs: pass(25) };
      yield event('retrieval', found);
    }
    calls += 1;
    const spiked = spike && tool === spike.tool && now >= +spike.from && now < +spike.to;
    const broken = spiked ? spike.code : random() < 0.02 ? 'TIMEOUT' : 'ok';
    const result = { durationMs: pass(typicalMs), characters: Math.ceil(random() * 4_000) };
    yield event('tool_call', { tool, category, outcome: broken, ...result });
    if (spiked) failure = spike.code;
  }
  const work = { durationMs: now - start, steps, toolCalls: calls };
  yield event('run_ended', {
    ...work,
    status: failure ? 'failed' : random() < 0.03 ? 'stopped' : 'finished',
    ...(failure ? { code: failure } : { firstTokenMs }),
  });
  yield* generateAftermath(run, { threadId, at: now, random, pick });
}

type After = {
  threadId: string;
  at: number;
  random: () => number;
  pick: <Item>(items: readonly Item[]) => Item;
};

/** What people do after an answer, and what else goes on. */
function* generateAftermath(
  run: number,
  { threadId, at, random, pick }: After,
): Generator<GeneratedEvent> {
  const event = (name: EventName, properties: Record<string, unknown>) => ({
    name,
    at: new Date(at + 500),
    threadId,
    properties,
  });
  const moment = pick(MOMENTS);
  yield event('suggestion_shown', { moment, source: 'derived', count: 3 });
  if (random() < 0.2) {
    yield event('suggestion_clicked', { moment, source: 'derived', position: 0 });
  }
  if (random() < 0.1) {
    const verdict = random() < 0.8 ? 'thumbsUp' : 'thumbsDown';
    yield event('copilot_feedback', { threadId, messageId: `seed-message-${run}`, verdict });
  }
  if (run % 25 === 0) {
    const failed = random() < 0.1;
    const read = { kind: 'pdf', durationMs: Math.round(300 + 900 * random()), bytes: 120_000 };
    const outcome = failed ? { outcome: 'failed', code: 'NO_TEXT' } : { outcome: 'ready' };
    yield event('document_read', { ...read, ...outcome });
  }
  if (run % 200 === 0) yield event('request_limited', { kind: 'runs', count: 1 });
  if (run % 500 === 0) yield event('events_dropped', { count: 2 });
}
