import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A model behind an OpenAI-compatible address that answers at once with as many words as the last
 * user message asks for ("answer with 5000 words"), one word a chunk. Being the same for every
 * server that is measured, it leaves their own cost as the difference.
 */
export async function startModelStub(): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
    const asked = messages.filter(({ role }) => role === 'user').at(-1);
    const words = Number(/answer with (\d+) words/.exec(JSON.stringify(asked?.content))?.[1] ?? 5);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(chunk({ role: 'assistant', content: '' }));
    for (let word = 0; word < words; word += 100) {
      const count = Math.min(100, words - word);
      const more = response.write(chunk({ content: 'word ' }).repeat(count));
      if (!more) await new Promise((resolve) => response.once('drain', resolve));
    }
    response.write(chunk({}, 'stop'));
    response.end('data: [DONE]\n\n');
  });
  return listen(server, '/v1');
}

/** Settings of a server that asks the model at this address. */
export const modelSettings = (url: string) => ({
  MODEL_PROVIDER: 'openai-compatible',
  MODEL_NAME: 'bench',
  MODEL_BASE_URL: url,
});

/** One chunk of an answer as the wire has it. */
export function chunk(delta: object, finish: string | null = null): string {
  const choice = { index: 0, delta, finish_reason: finish };
  const body = { id: 'bench', object: 'chat.completion.chunk', created: 0, model: 'bench' };
  return `data: ${JSON.stringify({ ...body, choices: [choice] })}\n\n`;
}

/** Listens on a free loopback port. @param path is put behind the address */
export async function listen(server: Server, path = ''): Promise<{ url: string; close(): void }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
