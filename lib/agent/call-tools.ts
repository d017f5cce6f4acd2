import { randomUUID } from 'node:crypto';
import type { DecisionRequest } from '../decisions/schema.ts';
import { AppError } from '../errors/index.ts';
import {
  executeTool,
  failedOutcome,
  type ToolDefinition,
  type ToolOutcome,
  toQuestions,
} from '../tools/index.ts';
import { NOT_DRAWN } from '../tools/schema.ts';
import { tunables } from '../tunables.ts';
import { cleanText } from './clean-text.ts';
import type { DecisionAsk, Judgement } from './decision-gate.ts';
import { events } from './events.ts';
import { LiveOutput } from './live-output.ts';
import type { StepToolCall } from './step-writer.ts';
import type { Turn } from './turn.ts';

/** What became of a call: a result, a question to a human, or work for the browser. */
type Handled =
  | { type: 'result'; content: string }
  | { type: 'ask'; ask: DecisionAsk }
  | { type: 'client' };

export type CalledTools = {
  results: Map<StepToolCall, string>;
  asks: DecisionAsk[];
  /** Calls of the browser's tools, to be carried out there. */
  client: StepToolCall[];
};

const failed = (code: string, message: string): Handled => ({
  type: 'result',
  content: failedOutcome({ code, message }).content,
});

const FORBIDDEN = 'A rule of this workspace forbids this call. Find another way or tell the user.';
const TOO_MANY =
  'The user has enough to decide. Call this again after the answers, if it is still needed.';

const DO_WITHOUT = 'This was refused before. Do not try again: say it in words.';

const NOT_NOW = failedOutcome({
  code: 'NOT_DONE',
  message: 'The user has to decide something first. Call this again in a later turn if needed.',
}).content;

/** Carries out the calls of a step in order, as far as nobody has to be asked first. */
export async function callTools(
  turn: Turn,
  calls: StepToolCall[],
  called: CalledTools,
): Promise<void> {
  const settle = (call: StepToolCall, content: string) => {
    called.results.set(call, content);
    turn.emit(events.toolResult(randomUUID(), call.id, content));
  };
  for (const call of calls) {
    turn.signal.throwIfAborted();
    const room = called.asks.length < tunables.agent.maxAsks;
    const handled = room ? await handle(turn, call) : failed('TOO_MANY_CALLS', TOO_MANY);
    if (handled.type === 'client') called.client.push(call);
    else if (handled.type === 'ask') called.asks.push(handled.ask);
    else settle(call, handled.content);
  }
  // A run waits for one of the two: the run that follows a human's answer has no browser at its side.
  if (called.asks.length > 0) {
    for (const call of called.client.splice(0)) settle(call, NOT_NOW);
  }
}

async function handle(turn: Turn, call: StepToolCall): Promise<Handled> {
  const tool = turn.toolset.get(call.name);
  if (!tool) {
    if (!turn.tools[call.name]) return failed('UNKNOWN_TOOL', 'There is no such tool.');
    if (call.complete && !call.invalid) return handOver(turn, call);
  }
  if (!tool || !call.complete) {
    return failed('INVALID_INPUT', 'The arguments do not fit the tool.');
  }
  const input = tool.input.safeParse(call.input);
  if (!input.success) return { type: 'result', content: await runTool(turn, tool, call) };
  if (tool.category === 'human') return askHuman(turn, tool, call, input.data);
  const { effect, because } = await judge(turn, tool, input.data);
  if (effect === 'deny') return failed('DENIED', FORBIDDEN);
  if (effect === 'allow') return { type: 'result', content: await runTool(turn, tool, call) };
  return askApproval(turn, tool, call, input.data, because);
}

/** Leaves a call to the browser. Nobody can be asked about it there, so only what is allowed goes on. */
async function handOver(turn: Turn, call: StepToolCall): Promise<Handled> {
  const about = { tool: call.name, category: 'human' as const, asks: false, subject: '' };
  const judgement = await turn.options.gate.judge(about);
  await writeDown(turn, about, judgement);
  return judgement.effect === 'allow' ? { type: 'client' } : failed('DENIED', FORBIDDEN);
}

/** What is decided in a human's place is written down before anything is done. */
async function writeDown(
  turn: Turn,
  { tool, asks }: { tool: string; asks: boolean },
  judgement: Judgement,
): Promise<void> {
  const { effect, because } = judgement;
  if (effect === 'deny' || (effect === 'allow' && asks && because !== 'default')) {
    await turn.options.gate.record(turn.input.runId, { tool, ...judgement });
  }
}

/** What the rules say of the call, and of what it leads to: a link must not lead around a rule. */
async function judge(turn: Turn, tool: ToolDefinition, input: unknown): Promise<Judgement> {
  const { name, category } = tool;
  const { gate } = turn.options;
  const asks = (typeof tool.asks === 'function' ? tool.asks(turn.context) : tool.asks) ?? false;
  const judgeSubject = (subject: string) => gate.judge({ tool: name, category, asks, subject });
  const given = subjectOf(tool, input);
  const call = { input, context: turn.context };
  let judgement = await judgeSubject(given);
  if (judgement.effect === 'allow' && tool.realSubject) {
    const real = await tool.realSubject(call).catch(() => given);
    if (real !== given) judgement = await judgeSubject(real);
  }
  await writeDown(turn, { tool: name, asks }, judgement);
  return judgement;
}

async function askHuman(
  turn: Turn,
  tool: ToolDefinition,
  call: StepToolCall,
  input: unknown,
): Promise<Handled> {
  const { signal, context } = turn;
  let request: DecisionRequest;
  try {
    request = (await tool.ask?.({ input, signal, context })) ?? {
      kind: 'question',
      questions: toQuestions(input),
    };
  } catch (error) {
    return notAsked(turn, error);
  }
  const about = {
    toolCallId: call.id,
    toolName: call.name,
    input,
    subject: '',
    category: 'human' as const,
  };
  return { type: 'ask', ask: { request, ...about, because: 'default' } };
}

/** Prepares what the human is shown; a call that could not work anyway is not asked about. */
async function askApproval(
  turn: Turn,
  tool: ToolDefinition,
  call: StepToolCall,
  input: unknown,
  because: string,
): Promise<Handled> {
  try {
    const { signal, context } = turn;
    const shown = await tool.preview?.({ input, signal, context: { ...context, output: quiet } });
    const json = JSON.stringify(input, null, 2).slice(0, 20_000);
    const request = {
      kind: 'tool_approval' as const,
      toolName: tool.name,
      category: tool.category,
      preview: shown?.preview ?? { type: 'arguments' as const, json },
    };
    const about = {
      toolCallId: call.id,
      toolName: call.name,
      input,
      category: tool.category,
      subject: subjectOf(tool, input),
    };
    return { type: 'ask', ask: { request, ...about, because, basis: shown?.basis } };
  } catch (error) {
    return notAsked(turn, error);
  }
}

/** A call that could not even be asked about. @throws the reason when the run was stopped */
function notAsked(turn: Turn, error: unknown): Handled {
  turn.signal.throwIfAborted();
  if (error instanceof AppError) return failed(error.code, error.message);
  return failed('TOOL_FAILED', 'The call could not be prepared. Try another way.');
}

const quiet = () => undefined;
const subjectOf = (tool: ToolDefinition, input: unknown) => tool.subject?.(input) ?? '';

/** Runs one tool of the server, its output live. @param basis the state that a human agreed to */
export async function runTool(
  turn: Turn,
  tool: ToolDefinition,
  call: { id: string; input: unknown },
  basis?: string,
): Promise<string> {
  const live = new LiveOutput(call.id, turn.emit);
  const context = { ...turn.context, output: live.write.bind(live) };
  const begin = performance.now();
  try {
    const { input } = call;
    const outcome = await executeTool(tool, { input, signal: turn.signal, context, basis });
    return cleanText(advised(turn, tool, outcome).content);
  } finally {
    live.close();
    turn.emit(events.toolTiming(call.id, Math.round(performance.now() - begin)));
  }
}

/**
 * What a model draws is checked strictly. One that does not get it right at the second attempt is
 * told to do without, or it would try until the run ends (15-widgets D5).
 */
function advised(
  turn: Turn,
  { name, category }: ToolDefinition,
  outcome: ToolOutcome,
): ToolOutcome {
  if (category !== 'display') return outcome;
  if (!outcome.failure) {
    turn.refusals.delete(name);
    return outcome;
  }
  const times = (turn.refusals.get(name) ?? 0) + 1;
  turn.refusals.set(name, times);
  if (times < tunables.agent.maxRefusals) return outcome;
  const message = `${outcome.failure.message}\n${DO_WITHOUT}`;
  return failedOutcome({ code: NOT_DRAWN, message });
}
