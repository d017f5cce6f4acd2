import { randomUUID } from 'node:crypto';
import type { Interrupt } from '@ag-ui/client';
import type { ModelMessage, ToolModelMessage } from 'ai';
import { failedOutcome } from '../tools/index.ts';
import { type CalledTools, callTools } from './call-tools.ts';
import type { DecisionAsk } from './decision-gate.ts';
import { events } from './events.ts';
import { interruptFor } from './interrupt-for.ts';
import { modelStep } from './model-step.ts';
import { ModelEmptyError } from './run-failure.ts';
import { type StepToolCall, StepWriter } from './step-writer.ts';
import { takeWidgetAction } from './take-widget-action.ts';
import { steeredText } from './to-model-messages.ts';
import type { Turn } from './turn.ts';
import { widgetsPrompt } from './widgets-prompt.ts';

/** How the steps ended: with an answer, at the cap, waiting for humans, or for the browser's tools. */
export type StepsOutcome =
  | { type: 'answered' }
  | { type: 'max_steps' }
  | { type: 'interrupt'; interrupts: Interrupt[] }
  | { type: 'client'; calls: string[] };

const UNFINISHED = failedOutcome({
  code: 'NOT_FINISHED',
  message: 'The run ended before this call was done.',
}).content;

function toolMessage(done: Map<StepToolCall, string>): ToolModelMessage {
  return {
    role: 'tool',
    content: [...done]
      .filter(([call]) => call.complete)
      .map(([call, value]) => ({
        type: 'tool-result',
        toolCallId: call.providerId,
        toolName: call.name,
        output: { type: 'text', value },
      })),
  };
}

/** One call of the model and of the tools it asks for. @returns how the run ends, unless it goes on */
async function runStep(turn: Turn, name: string): Promise<StepsOutcome | undefined> {
  const writer = new StepWriter(turn.emit);
  const called: CalledTools = { results: new Map(), asks: [], client: [] };
  turn.emit(events.stepStarted(name));
  try {
    const { model, limits } = turn.options;
    const { messages, tools, signal } = turn;
    const system = [turn.system, widgetsPrompt(turn)].filter(Boolean).join('\n\n');
    const request = { model, system, messages, tools, signal, ...limits };
    const answer = await modelStep(request, (part) => writer.write(part));
    writer.close();
    await callTools(turn, writer.toolCalls, called);
    const said = answer.filter((message) => message.role === 'assistant');
    turn.messages = [...messages, ...said, ...resultsOf(called)];
    if (called.asks.length > 0) return await waitForHumans(turn, called.asks);
    if (called.client.length > 0)
      return { type: 'client', calls: called.client.map(({ id }) => id) };
    if (writer.toolCalls.length > 0) return undefined;
    if (!writer.hasText) throw new ModelEmptyError();
    return { type: 'answered' };
  } catch (error) {
    writer.close();
    for (const call of writer.toolCalls) {
      if (!called.results.has(call)) {
        turn.emit(events.toolResult(randomUUID(), call.id, UNFINISHED));
      }
    }
    throw error;
  } finally {
    turn.emit(events.stepFinished(name));
  }
}

function resultsOf({ results }: CalledTools): ModelMessage[] {
  return results.size > 0 ? [toolMessage(results)] : [];
}

/** Stores what humans are asked and shows it in the transcript; the run ends with it. */
export async function waitForHumans(turn: Turn, asks: DecisionAsk[]): Promise<StepsOutcome> {
  const decisions = await turn.options.gate.ask(turn.input, asks);
  for (const decision of decisions) turn.emit(events.decision(decision));
  return { type: 'interrupt', interrupts: decisions.map(interruptFor) };
}

/** Hands the model what the user said meanwhile. @returns whether there was something */
async function steer(turn: Turn): Promise<boolean> {
  const waiting = await turn.options.takeSteered(turn.input.threadId);
  const steered = waiting.filter(({ messageId }) => !turn.steered.has(messageId));
  for (const { messageId, content } of steered) {
    turn.steered.add(messageId);
    for (const event of events.steered(messageId, content)) turn.emit(event);
    // What does not fit its form is still said; the work that goes on must not end with it.
    takeWidgetAction(turn, content);
    turn.messages = [...turn.messages, { role: 'user', content: steeredText(content) }];
  }
  return steered.length > 0;
}

/**
 * The loop of model steps and tools. Emits everything between RUN_STARTED and the terminal event,
 * leaving nothing open, whether it returns or throws. Between two steps, and before it would end
 * with an answer, it takes in what the user said meanwhile.
 * @param prefix of the steps' names, unique within the run
 * @throws what ended the run: a provider's error, or the signal's reason.
 */
export async function runSteps(turn: Turn, prefix = 'step-'): Promise<StepsOutcome> {
  const { maxSteps } = turn.options.limits;
  for (let step = 1; step <= maxSteps; step += 1) {
    turn.signal.throwIfAborted();
    const outcome = await runStep(turn, `${prefix}${step}`);
    const goesOn = outcome === undefined || outcome.type === 'answered';
    const steered = goesOn && (await steer(turn));
    if (outcome && !steered) return outcome;
  }
  return { type: 'max_steps' };
}
