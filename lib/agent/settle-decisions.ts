import { randomUUID } from 'node:crypto';
import type { Message, ToolMessage } from '@ag-ui/client';
import { DECISION_ACTIVITY, decisionSchema } from '../decisions/schema.ts';
import { failedOutcome } from '../tools/index.ts';
import { runTool } from './call-tools.ts';
import type { DecidedCall } from './decision-gate.ts';
import { events } from './events.ts';
import type { Turn } from './turn.ts';

export type Settled = {
  /** What humans decided, also where no call hangs on it. */
  decided: DecidedCall[];
  /** Results of the calls that humans decided about, as messages of the transcript. */
  results: ToolMessage[];
  /** The human took back what was asked. */
  withdrawn: boolean;
};

type Call = { id: string; name: string; input: unknown };

/**
 * Puts into the log what humans decided since the branch's last run: first the answers, then for
 * each call its result: carried out (an approval is good for one time), denied or answered.
 */
export async function settleDecisions(turn: Turn): Promise<Settled> {
  const runIds = new Set(openDecisions(turn.input.messages).map(({ runId }) => runId));
  const open = new Set(openDecisions(turn.input.messages).map(({ id }) => id));
  const decided: DecidedCall[] = [];
  for (const runId of runIds) decided.push(...(await turn.options.gate.decided(runId)));
  const settled = decided.filter(({ id, status }) => open.has(id) && status !== 'pending');
  for (const decision of settled) turn.emit(events.decision(decisionSchema.parse(decision)));

  const calls = callsOf(turn.input.messages);
  const results: ToolMessage[] = [];
  for (const decision of settled) {
    const call = decision.toolCallId ? calls.get(decision.toolCallId) : undefined;
    if (!call) continue;
    const content = await resultOf(turn, decision, call);
    const id = randomUUID();
    turn.emit(events.toolResult(id, call.id, content));
    results.push({ id, role: 'tool', toolCallId: call.id, content });
  }
  return {
    decided: settled,
    results,
    withdrawn: settled.some(({ status }) => status === 'withdrawn'),
  };
}

/** The decisions of the transcript that it shows as open. */
export function openDecisions(transcript: readonly Message[]) {
  return transcript.flatMap((message) => {
    if (message.role !== 'activity' || message.activityType !== DECISION_ACTIVITY) return [];
    const decision = decisionSchema.safeParse(message.content).data;
    return decision?.status === 'pending' ? [decision] : [];
  });
}

/** The calls of the transcript. Whether one was carried out is not for the results there to say: clients send some. */
function callsOf(transcript: readonly Message[]): Map<string, Call> {
  const calls = transcript.flatMap((message) =>
    message.role === 'assistant' ? (message.toolCalls ?? []) : [],
  );
  return new Map(
    calls.map(({ id, function: { name, arguments: args } }) => [
      id,
      { id, name, input: parsed(args) },
    ]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (code: string, message: string, reason?: string) =>
  failedOutcome({ code, message, ...(reason && { reason }) }).content;

const USED = refused(
  'APPROVAL_USED',
  'This approval was used before, so the call was not repeated. See what it has done before asking again.',
);

async function resultOf(turn: Turn, decision: DecidedCall, call: Call): Promise<string> {
  const { status, answer } = decision;
  if (status === 'withdrawn') return refused('WITHDRAWN', 'The user stopped this.');
  if (status === 'expired') return refused('DENIED', 'Nobody answered in time; nothing was done.');
  const asked = turn.toolset.get(call.name);
  if (answer && asked?.settle) {
    const { request } = decision;
    return JSON.stringify(await asked.settle(answer, { request, context: turn.context }));
  }
  if (answer?.kind === 'question') return JSON.stringify({ answers: answer.answers });
  if (answer?.kind !== 'tool_approval') return refused('NOT_FINISHED', 'There is no answer.');
  if (answer.verdict === 'deny') {
    return refused('DENIED', 'The user denied this call. Do not try it again.', answer.reason);
  }
  const tool = turn.toolset.get(call.name);
  const covered = await turn.options.gate.covers(decision, { tool: call.name, input: call.input });
  if (!tool || !covered) {
    return refused('NOT_APPROVED', 'The call is not the one that was approved. Ask again.');
  }
  if (!(await turn.options.gate.use(decision, turn.context))) return USED;
  return runTool(turn, tool, call, decision.basis);
}
