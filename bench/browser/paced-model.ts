import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { chunk, listen } from '../http/model-stub.ts';
import { answer, ID_LENGTH, STREAMED_QUESTION, streamedPieces } from './conversation.ts';

/** About what a fast hosted model sends: fifty pieces a second. */
const PACE_MS = 20;

/**
 * A model behind an OpenAI-compatible address that answers "Question N." at once and always the
 * same, and the streamed question at the pace of a real one.
 */
export async function startPacedModel(): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
    const asked = JSON.stringify(messages.findLast(({ role }) => role === 'user')?.content ?? '');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(chunk({ role: 'assistant', content: '' }));
    const round = asked.split(`${STREAMED_QUESTION} `)[1]?.slice(0, ID_LENGTH);
    if (round) {
      for (const content of streamedPieces(round)) {
        await sleep(PACE_MS);
        response.write(chunk({ content }));
      }
    } else {
      const turn = Number(/Question (\d+)\./.exec(asked)?.[1] ?? 0);
      response.write(chunk({ content: answer(turn) }));
    }
    response.write(chunk({}, 'stop'));
    response.end('data: [DONE]\n\n');
  });
  return listen(server, '/v1');
}
