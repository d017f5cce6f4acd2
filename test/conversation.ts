import { randomUUID } from 'node:crypto';
import { type BaseEvent, verifyEvents } from '@ag-ui/client';
import { EventSchemas, type Message } from '@ag-ui/core';
import { from, lastValueFrom, toArray } from 'rxjs';
import { beforeAll, vi } from 'vitest';
import { LOCAL_OWNER } from '../lib/auth/index.ts';
import { COPILOT_PATH, followUpRun, handleCopilotRequest } from '../lib/copilot/index.ts';
import { tenantDatabase } from '../lib/database/index.ts';
import { route } from '../lib/http/index.ts';
import { onRunEnded } from '../lib/runs/index.ts';
import { ensureLocalTenant } from '../lib/workspaces/index.ts';
import { withTestDatabase } from './database.ts';

export type AnyEvent = BaseEvent & Record<string, unknown>;
export type Interrupt = { id: string; reason: string; toolCallId?: string };

/** What a request came back with. `raw` is every byte of the answer. */
export type Reply = {
  status: number;
  raw: string;
  events: AnyEvent[];
  /** The body when it is no stream. */
  json?: { error?: { code: string; message: string } };
};

type Said = {
  messageId?: string;
  flightdeck?: object;
  /** Fields of the request's body that the test sets itself. */
  body?: object;
  watch?: (event: AnyEvent) => void;
};

const serve = route(({ request, principal }) => handleCopilotRequest(request, principal));

/** The server's side as in production, from the HTTP request on, with a database of its own. */
export function withServer(): void {
  withTestDatabase();
  beforeAll(async () => {
    await ensureLocalTenant();
    onRunEnded(followUpRun);
  });
}

/** Sends a request to the chat's endpoint, and hands on events as they arrive. */
export async function send(
  path: string,
  body: unknown,
  watch: (event: AnyEvent) => void = () => undefined,
): Promise<Reply> {
  const request = new Request(`http://localhost${COPILOT_PATH}${path}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const response = await serve(request, { params: Promise.resolve({}) });
  const reply: Reply = { status: response.status, raw: '', events: [] };
  const decoder = new TextDecoder();
  let line = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const text = decoder.decode(chunk, { stream: true });
    reply.raw += text;
    line += text;
    for (let end = line.indexOf('\n'); end >= 0; end = line.indexOf('\n')) {
      const data = line.slice(0, end);
      line = line.slice(end + 1);
      if (!data.startsWith('data:')) continue;
      const event = EventSchemas.parse(JSON.parse(data.slice(5))) as AnyEvent;
      reply.events.push(event);
      watch(event);
    }
  }
  if (response.headers.get('content-type')?.includes('json')) reply.json = JSON.parse(reply.raw);
  return reply;
}

/** A thread as a client uses it. */
export class Conversation {
  constructor(readonly threadId: string = randomUUID()) {}

  /** Sends a message and waits for the end of its run. */
  say(content: string, { messageId = randomUUID(), ...more }: Said = {}): Promise<Reply> {
    return this.run([{ id: messageId, role: 'user', content }], more);
  }

  async run(
    messages: Message[],
    { flightdeck, body, watch }: Omit<Said, 'messageId'> = {},
  ): Promise<Reply> {
    const input = {
      threadId: this.threadId,
      runId: randomUUID(),
      state: {},
      messages,
      tools: [],
      context: [],
      forwardedProps: flightdeck ? { flightdeck } : {},
      ...body,
    };
    const reply = await send('/agent/default/run', input, watch);
    await lastValueFrom(from(reply.events).pipe(verifyEvents(), toArray()), { defaultValue: [] });
    return reply;
  }

  /** Answers interrupts the AG-UI way. */
  resume(...entries: { interruptId: string; payload?: unknown; status?: string }[]) {
    const resume = entries.map((entry) => ({ status: 'resolved', ...entry }));
    return this.run([], { body: { resume } });
  }

  stop(): Promise<Reply> {
    return send(`/agent/default/stop/${this.threadId}`, {});
  }

  /** Opens the thread, and reads until nothing happens in it any more. */
  open(watch?: (event: AnyEvent) => void): Promise<Reply> {
    const body = { threadId: this.threadId, runId: randomUUID(), messages: [], state: {} };
    return send(
      '/agent/default/connect',
      { ...body, tools: [], context: [], forwardedProps: {} },
      watch,
    );
  }

  /** Waits until no run of the thread is running or about to. */
  async idle(): Promise<void> {
    const { run } = tenantDatabase(LOCAL_OWNER.tenantId).models;
    const open = { threadId: this.threadId, status: { in: ['running', 'queued'] } };
    await vi.waitFor(
      async () => {
        if ((await run.count({ where: open })) > 0) throw new Error('a run is still open');
      },
      { timeout: 20_000, interval: 20 },
    );
  }

  /** The messages of the shown branch, once nothing happens any more. */
  async transcript(): Promise<Message[]> {
    await this.idle();
    const { events } = await this.open();
    const snapshot = ofType(events, 'MESSAGES_SNAPSHOT')[0] as { messages?: Message[] } | undefined;
    return snapshot?.messages ?? [];
  }
}

export const ofType = (events: AnyEvent[], type: string) =>
  events.filter((event) => event.type === type);
export const textOf = ({ events }: Reply) =>
  ofType(events, 'TEXT_MESSAGE_CONTENT')
    .map(({ delta }) => delta)
    .join('');
export const resultsOf = ({ events }: Reply): string[] =>
  ofType(events, 'TOOL_CALL_RESULT').map(({ content }) => String(content));
/** What the run asks humans. */
export function interruptsOf({ events }: Reply): Interrupt[] {
  const outcome = events.at(-1)?.outcome as { interrupts?: Interrupt[] } | undefined;
  return outcome?.interrupts ?? [];
}
/** The error that ended the run. */
export const errorOf = ({ events }: Reply) => {
  const last = events.at(-1);
  if (last?.type !== 'RUN_ERROR') return undefined;
  return { code: String(last.code), message: String(last.message) };
};
