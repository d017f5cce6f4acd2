import { setTimeout as sleep } from 'node:timers/promises';
import type { BaseEvent, Message } from '@ag-ui/core';
import { foldTranscript } from '../../lib/runs/index.ts';
import type { RunningServer } from '../../test/running-server.ts';
import { childrenOf } from '../http/processes.ts';
import { postRun, readStream, userMessage } from '../http/run-client.ts';
import { COUNT } from './counting-model.ts';

const AGENT = '/api/copilotkit/agent/default';

/** What a client had been sent of a run when the server was killed. */
export type Seen = { threadId: string; runId: string; events: BaseEvent[] };

/**
 * Streams an answer and kills the server and its database process in the middle of it.
 * @param afterMs from the first word to the kill
 */
export async function streamAndKill(server: RunningServer, afterMs: number): Promise<Seen> {
  const seen: Seen = { threadId: crypto.randomUUID(), runId: crypto.randomUUID(), events: [] };
  const response = await fetch(`${server.url}${AGENT}/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...seen, ...EMPTY, messages: [userMessage(COUNT)] }),
  });
  if (!response.ok || !response.body) throw new Error(`run: ${response.status}`);
  let killed: Promise<void> | undefined;
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(part, { stream: true });
      if (!killed && text.includes('TEXT_MESSAGE_CONTENT')) killed = killLater(server, afterMs);
    }
  } catch {
    // The connection breaks with the server.
  }
  if (!killed) throw new Error('The run ended before its first word.');
  await killed;
  seen.events = wholeEvents(text);
  return seen;
}

const EMPTY = { tools: [], context: [], state: {}, forwardedProps: {} };

async function killLater(server: RunningServer, afterMs: number): Promise<void> {
  await sleep(afterMs);
  const children = childrenOf(server.pid);
  const ended = server.kill();
  for (const pid of children) process.kill(pid, 'SIGKILL');
  await ended;
}

function wholeEvents(stream: string): BaseEvent[] {
  return stream
    .split('\n\n')
    .slice(0, -1)
    .filter((block) => block.startsWith('data:'))
    .map((block) => JSON.parse(block.slice(5)) as BaseEvent);
}

/** @returns what is wrong after the restart; nothing when all is well */
export async function findLosses(url: string, seen: Seen): Promise<string[]> {
  const { threadId, runId } = seen;
  const problems: string[] = [];
  const body = { threadId, runId: crypto.randomUUID(), messages: [], ...EMPTY };
  const opened = (await readStream(`${url}${AGENT}/connect`, body)).events;
  const snapshot = opened.find(({ type }) => type === 'MESSAGES_SNAPSHOT');
  const kept = (snapshot?.messages ?? []) as Message[];
  for (const message of foldTranscript(seen.events)) {
    const stored = kept.find(({ id }) => id === message.id);
    if (!stored) problems.push(`message ${message.id} (${message.role}) is gone`);
    else if (!isContinued(message, stored)) problems.push(`text of ${message.id} is missing`);
  }
  const status = kept.find(({ id }) => id === `status-${runId}`)?.content;
  if ((status as { status?: string } | undefined)?.status !== 'interrupted') {
    problems.push('the run is not marked interrupted');
  }
  const next = await postRun(`${url}${AGENT}/run`, threadId, [userMessage('And now?')]);
  const answered = next.events.some(({ delta }) => String(delta).includes('Yes.'));
  if (!answered || next.events.at(-1)?.type !== 'RUN_FINISHED') {
    problems.push('the next message is not answered');
  }
  return problems;
}

/** A text may have gone on after the client was cut off; anything else is as it was seen. */
function isContinued(seen: Message, stored: Message): boolean {
  if (typeof seen.content === 'string' && typeof stored.content === 'string') {
    return stored.content.startsWith(seen.content);
  }
  return JSON.stringify(stored.content) === JSON.stringify(seen.content);
}
