import { randomUUID } from 'node:crypto';
import type { RunAgentInput } from '@ag-ui/client';
import type { ModelMessage, ToolModelMessage, ToolSet } from 'ai';
import { CitationNumbers, executeTool, failedOutcome, type ToolContext } from '../tools/index.ts';
import type { AgentOptions } from './agent-options.ts';
import { cleanText } from './clean-text.ts';
import { events } from './events.ts';
import { fitHistory } from './fit-history.ts';
import { modelStep } from './model-step.ts';
import { modelTools } from './model-tools.ts';
import { ModelEmptyError } from './run-failure.ts';
import { type Emit, type StepToolCall, StepWriter } from './step-writer.ts';
import { systemPrompt } from './system-prompt.ts';
import { toModelMessages } from './to-model-messages.ts';

export type RunOutcome = 'finished' | 'max_steps';

type Run = {
  options: AgentOptions;
  system: string;
  tools: ToolSet;
  context: ToolContext;
  signal: AbortSignal;
  emit: Emit;
};

const UNFINISHED = failedOutcome({
  code: 'NOT_FINISHED',
  message: 'The run ended before this call was done.',
}).content;

/** Runs one call that is the server's; undefined for a tool that the browser carries out. */
async function resultOf(run: Run, call: StepToolCall): Promise<string | undefined> {
  const tool = run.options.tools.get(call.name);
  if (tool && call.complete) {
    const outcome = await executeTool(tool, {
      input: call.input,
      signal: run.signal,
      context: run.context,
    });
    return cleanText(outcome.content);
  }
  if (run.tools[call.name] && call.complete && !call.invalid) return undefined;
  return failedOutcome(
    run.tools[call.name]
      ? { code: 'INVALID_INPUT', message: 'The arguments do not fit the tool.' }
      : { code: 'UNKNOWN_TOOL', message: 'There is no such tool.' },
  ).content;
}

/** Carries out the calls of a step in order. */
async function runToolCalls(run: Run, calls: StepToolCall[], done: Map<StepToolCall, string>) {
  let awaitsClient = false;
  for (const call of calls) {
    const content = await resultOf(run, call);
    if (content === undefined) {
      awaitsClient = true;
      continue;
    }
    done.set(call, content);
    run.emit(events.toolResult(randomUUID(), call.id, content));
  }
  return awaitsClient;
}

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

/** What a step adds to the conversation, or undefined when the run ends with it. */
async function runStep(
  run: Run,
  messages: ModelMessage[],
  name: string,
): Promise<ModelMessage[] | undefined> {
  const writer = new StepWriter(run.emit);
  const done = new Map<StepToolCall, string>();
  run.emit(events.stepStarted(name));
  try {
    const { model, limits } = run.options;
    const { system, tools, signal } = run;
    const request = { model, system, messages, tools, signal, ...limits };
    const answer = await modelStep(request, (part) => writer.write(part));
    writer.close();
    const awaitsClient = await runToolCalls(run, writer.toolCalls, done);
    if (awaitsClient) return undefined;
    if (writer.toolCalls.length === 0) {
      if (!writer.hasText) throw new ModelEmptyError();
      return undefined;
    }
    return [...answer.filter((message) => message.role === 'assistant'), toolMessage(done)];
  } catch (error) {
    writer.close();
    for (const call of writer.toolCalls) {
      if (!done.has(call)) run.emit(events.toolResult(randomUUID(), call.id, UNFINISHED));
    }
    throw error;
  } finally {
    run.emit(events.stepFinished(name));
  }
}

/**
 * The loop of model steps and tools of one run. Emits everything between RUN_STARTED and the
 * terminal event, leaving nothing open, whether it returns or throws.
 * @throws what ended the run: a provider's error, or the signal's reason.
 */
export async function runLoop(
  options: AgentOptions,
  input: RunAgentInput,
  signal: AbortSignal,
  emit: Emit,
): Promise<RunOutcome> {
  const { principal, workspaceId, limits } = options;
  const history = fitHistory(toModelMessages(input.messages), limits.historyChars);
  const run: Run = {
    options,
    system: systemPrompt({
      principal,
      workspaceId,
      now: options.now(),
      context: input.context,
      cutTurns: history.cutTurns,
    }),
    tools: modelTools(options.tools, input.tools),
    context: {
      principal,
      scope: { tenantId: principal.tenantId, workspaceId },
      threadId: input.threadId,
      runId: input.runId,
      citations: new CitationNumbers(),
      workspaceDir: options.workspaceDir,
      output: () => undefined,
    },
    signal,
    emit,
  };
  let messages = history.messages;
  for (let step = 1; step <= limits.maxSteps; step += 1) {
    signal.throwIfAborted();
    const added = await runStep(run, messages, `step-${step}`);
    if (!added) return 'finished';
    messages = [...messages, ...added];
  }
  return 'max_steps';
}
