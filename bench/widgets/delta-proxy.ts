import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Operation } from 'fast-json-patch';

const RUN = '/api/copilotkit/agent/default/run';

/** What a run that goes through the proxy changes: one delta after the other, at a steady pace. */
export type Deltas = { perSecond: number; count: number; delta: (index: number) => Operation[] };

/**
 * The app behind another address, with the runs answered here: the changes of a busy agent without
 * the agent, so that only the page is measured.
 */
export async function startDeltaProxy(target: string, deltas: () => Deltas, end: string) {
  const server = createServer((incoming, response) => {
    if (incoming.method === 'POST' && incoming.url === RUN) void change(incoming, response);
    else pass(target, incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };

  async function change(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of incoming) body += part;
    const { threadId, runId } = JSON.parse(body) as { threadId: string; runId: string };
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const emit = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
    emit({ type: 'RUN_STARTED', threadId, runId });
    const { perSecond, count, delta } = deltas();
    const begin = performance.now();
    for (let index = 0; index < count; index += 1) {
      emit({ type: 'STATE_DELTA', delta: delta(index) });
      const due = begin + ((index + 1) * 1000) / perSecond;
      await sleep(Math.max(0, due - performance.now()));
    }
    emit({ type: 'TEXT_MESSAGE_START', messageId: runId, role: 'assistant' });
    emit({ type: 'TEXT_MESSAGE_CONTENT', messageId: runId, delta: end });
    emit({ type: 'TEXT_MESSAGE_END', messageId: runId });
    emit({ type: 'RUN_FINISHED', threadId, runId });
    response.end();
  }
}

function pass(target: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { host } = new URL(target);
  const headers: IncomingMessage['headers'] = { ...incoming.headers, host };
  if (headers.origin) headers.origin = target;
  if (headers.referer) headers.referer = target;
  const outgoing = request(
    `${target}${incoming.url}`,
    { method: incoming.method, headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  outgoing.on('error', () => response.destroy());
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
