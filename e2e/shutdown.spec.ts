import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { postRun } from '../bench/http/run-client.ts';
import { expect, test } from './support/test.ts';

test.use({ baseURL: '', modelKind: 'scripted' });

const words = (threadId: string) => [
  { id: `${threadId}-m`, role: 'user' as const, content: 'Tell me everything about the glacier.' },
];
const run = (url: string, threadId: string) =>
  postRun(`${url}/api/copilotkit/agent/default/run`, threadId, words(threadId));

/** A connection that was used, or is in the middle of a request. */
async function open(
  url: string,
  send: string,
): Promise<{ socket: Socket; received: () => string }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(send);
  return { socket, received: () => text };
}
const head = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n`;

test('a server that is stopped lets an answer finish', async ({ model, ownServer }) => {
  model.held = true;
  const answering = run(ownServer.current.url, crypto.randomUUID());
  await expect.poll(() => model.asked.length).toBe(1);
  const stopped = ownServer.current.stop();
  model.held = false;
  const { events } = await answering;
  expect(events.at(-1)).toMatchObject({ type: 'RUN_FINISHED' });
  expect(await stopped).toBe(0);
});

test('it takes nothing new, says so, and ends every connection in order', async ({
  model,
  ownServer,
}) => {
  const { url, pid } = ownServer.current;
  const idle = await open(url, `${head('/api/health')}\r\n`);
  await expect.poll(idle.received).toContain('200 OK');
  const half = await open(url, head('/api/ready'));
  const feed = await open(url, `${head('/api/workspaces/guide/events')}\r\n`);
  await expect.poll(feed.received).toContain('retry:');
  model.held = true;
  const answering = run(url, crypto.randomUUID());
  await expect.poll(() => model.asked.length).toBe(1);
  const idleClosed = once(idle.socket, 'close');

  const stopped = ownServer.current.stop();
  await idleClosed;
  half.socket.write('\r\n');
  await expect.poll(half.received).toContain('503');
  expect(half.received()).toMatch(/connection: close/i);
  expect(half.received()).toContain('"process":"stopping"');
  await expect
    .poll(async () => (await fetch(`${url}/api/health`).catch(() => null))?.status ?? 'refused')
    .toBe('refused');

  const { events } = await answering;
  expect(events.at(-1)).toMatchObject({ type: 'RUN_ERROR' });
  expect(await stopped).toBe(0);
  expect(feed.received()).toContain('"type":"closing"');
  expect(feed.received().trimEnd().endsWith('0')).toBe(true);
  expect(() => process.kill(pid, 0)).toThrow();
});

test('an answer that does not finish is kept as far as it goes', async ({ model, ownServer }) => {
  model.held = true;
  const threadId = crypto.randomUUID();
  const answering = run(ownServer.current.url, threadId);
  await expect.poll(() => model.asked.length).toBe(1);
  // Past its time the server would end itself with 1.
  expect(await ownServer.current.stop()).toBe(0);
  const { events } = await answering;
  expect(events.at(-1)).toMatchObject({ type: 'RUN_ERROR' });
  model.held = false;
  const { url } = await ownServer.restart();
  const kept = await fetch(`${url}/api/threads/${threadId}/export?format=json`);
  expect(await kept.text()).toContain('word 5');
});

test('a second signal ends it at once', async ({ model, ownServer }) => {
  const { url, pid } = ownServer.current;
  model.held = true;
  const answering = run(url, crypto.randomUUID()).catch(() => undefined);
  await expect.poll(() => model.asked.length).toBe(1);
  const stopped = ownServer.current.stop();
  await expect
    .poll(() => {
      try {
        process.kill(pid, 'SIGTERM');
        return 'there';
      } catch {
        return 'gone';
      }
    })
    .toBe('gone');
  expect(await stopped).toBe(1);
  await answering;
});
