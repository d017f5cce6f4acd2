import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../http/model-stub.ts';

const WORDS = 600;
const PAUSE_MS = 4;

/** Asked with this, the model counts for seconds; with anything else it says one word. */
export const COUNT = 'Please count.';

/**
 * A model behind an OpenAI-compatible address whose words are numbered, so that a missing one is
 * seen: " 1", " 2", … with a pause between them.
 */
export async function startCountingModel(): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
    const asked = messages.filter(({ role }) => role === 'user').at(-1);
    const counts = JSON.stringify(asked?.content).includes(COUNT);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (delta: object, finish: string | null = null) => {
      const choices = [{ index: 0, delta, finish_reason: finish }];
      const chunk = { id: 'c', object: 'chat.completion.chunk', created: 0, model: 'c', choices };
      response.write(`data: ${JSON.stringify(chunk)}\n\n`);
    };
    send({ role: 'assistant', content: counts ? '' : 'Yes.' });
    for (let word = 1; counts && word <= WORDS && !response.destroyed; word++) {
      send({ content: ` ${word}` });
      await sleep(PAUSE_MS);
    }
    send({}, 'stop');
    response.end('data: [DONE]\n\n');
  });
  return listen(server, '/v1');
}
