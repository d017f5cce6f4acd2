import type { Message, RunAgentInput } from '@ag-ui/client';
import { AppError } from '../errors/index.ts';
import { callsOfTools, VECTOR_SEARCH } from '../knowledge/schema.ts';
import { compactTranscript, contextBudget } from '../memory/index.ts';
import { SEARCH_CONVERSATIONS } from '../memory/schema.ts';
import { STEERED } from '../runs/schema.ts';
import { SharedState } from '../shared-state/index.ts';
import { CitationNumbers } from '../tools/index.ts';
import { WidgetBoard } from '../widgets/index.ts';
import { WIDGET_UPDATE } from '../widgets/schema.ts';
import { SurfaceBoard, surfacesIn } from '../widgets/surface/index.ts';
import type { AgentOptions } from './agent-options.ts';
import { approvedSources, withoutRejected, withoutRejectedBefore } from './approved-sources.ts';
import { briefTurn } from './brief-turn.ts';
import { events } from './events.ts';
import { fitHistory } from './fit-history.ts';
import { modelTools } from './model-tools.ts';
import { type Settled, settleDecisions } from './settle-decisions.ts';
import type { Emit } from './step-writer.ts';
import { takeWidgetAction } from './take-widget-action.ts';
import { toModelMessages, userText } from './to-model-messages.ts';
import type { Turn } from './turn.ts';

/**
 * Everything a run needs before its first step. Carries out what humans decided since the last run
 * of the branch, so that the conversation goes on from there.
 * @returns the turn, and what humans decided; what they took back leaves nothing to go on with
 */
export async function prepareTurn(
  options: AgentOptions,
  input: RunAgentInput,
  signal: AbortSignal,
  emit: Emit,
): Promise<{ turn: Turn; settled: Settled }> {
  const { principal, workspaceId, limits } = options;
  const { threadId, runId } = input;
  const workspaceDir = await options.workspaceDir();
  const shared = new SharedState(input.state, emit);
  const turn: Turn = {
    options,
    input,
    system: '',
    transcript: [],
    messages: [],
    toolset: options.tools.copy(),
    tools: {},
    context: {
      principal,
      scope: { tenantId: principal.tenantId, workspaceId },
      threadId,
      runId,
      citations: new CitationNumbers(resultsOfTurn(input.messages)),
      widgets: new WidgetBoard(shared, (update) => emit(events.custom(WIDGET_UPDATE, update))),
      surfaces: new SurfaceBoard(surfacesIn(input.messages), emit),
      workspaceDir,
      mayRead: async (path) => {
        const call = { tool: 'read_file', category: 'file' as const, asks: false, subject: path };
        return (await options.gate.judge(call)).effect === 'allow';
      },
      output: () => undefined,
    },
    shared,
    refusals: new Map(),
    steered: new Set(),
    signal,
    emit,
  };
  for (const tool of await options.moreTools()) turn.toolset.register(tool);
  turn.tools = modelTools(turn.toolset, input.tools);
  const settled = await settleDecisions(turn);
  const last = input.messages.at(-1);
  const problem = last?.role === 'user' && takeWidgetAction(turn, userText(last.content));
  if (problem) throw new AppError('INVALID_REQUEST', problem);
  const begin = beginOfTurn(input.messages);
  const current = [...input.messages.slice(begin), ...settled.results];
  const approved = approvedSources(current, settled.decided);
  turn.context.onlyDocuments = approved;
  turn.transcript = [
    ...withoutRejectedBefore(input.messages.slice(0, begin), beginsTurn),
    ...(approved ? withoutRejected(current, approved) : current),
  ];
  const { messages, summary, created } = await compactTranscript(turn.transcript, {
    budgetTokens: contextBudget(options.windowTokens),
    model: options.smallModel ?? (options.offline ? undefined : options.model),
    signal,
    runOf: (messageId) => options.findRunOf(threadId, messageId),
  });
  if (created) emit(events.summary(runId, created));
  const history = fitHistory(
    toModelMessages(messages, (name) => turn.toolset.get(name) !== undefined),
    limits.historyChars,
  );
  turn.messages = history.messages;
  await briefTurn(turn, { messages, summary, cutTurns: history.cutTurns });
  return { turn, settled };
}

/** Where the user's last message of their own stands. */
function beginOfTurn(messages: readonly Message[]): number {
  return Math.max(0, messages.findLastIndex(beginsTurn));
}

const beginsTurn = (message: Message): boolean =>
  message.role === 'user' && message.name !== STEERED;

/** What searches found since the user's last message of their own. */
function resultsOfTurn(messages: readonly Message[]): string[] {
  const turn = messages.slice(beginOfTurn(messages));
  const searches = callsOfTools(turn, [VECTOR_SEARCH, SEARCH_CONVERSATIONS]);
  return turn.flatMap((message) =>
    message.role === 'tool' && searches.has(message.toolCallId) ? [message.content] : [],
  );
}
