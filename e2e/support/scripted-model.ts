import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PACE_MS = 50;

type ToolCall = { name: string; input: Record<string, unknown> };
type Asked = { messages: { role: string; content: unknown }[]; tools?: unknown[] };
/** What goes wrong with an answer; `cut` and `garbage` come when it is let go. */
type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'cut' }
  | { kind: 'garbage' };

/** What a provider's error page says; nobody who uses the app may ever read it. */
export const SECRET_DETAIL = 'secret-detail-of-the-provider';

/**
 * A language model behind an OpenAI-compatible address that a story holds in the middle of its
 * answer: held, it says "word 1 word 2 …" for as long as it takes; let go, it ends at once with
 * "The end of answer N." No story waits for a moment that may have passed.
 */
export class ScriptedModel {
  held = false;
  /** Tools that coming answers end with, one an answer, before they go back to ending with words. */
  readonly toolCalls: ToolCall[] = [];
  /** As long as it stands, a tool's arguments stop in the middle. */
  argumentsHeld = false;
  /** What coming answers say in place of "The end of answer N.", one an answer. */
  readonly texts: string[] = [];
  /** As long as it stands, every answer fails so. */
  fault: Fault | null = null;
  /** All that it was sent, one a request. */
  readonly received: unknown[] = [];
  /** Texts of the user messages it was asked with, newest last, one list a request. */
  readonly asked: string[][] = [];
  url = '';
  private readonly server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { messages, tools } = JSON.parse(body) as Asked;
    this.received.push(messages);
    const users = messages.filter(({ role }) => role === 'user');
    this.asked.push(users.map(({ content }) => contentText(content)));
    // A summary of an earlier story, which has no tools, must not take what is meant for this one.
    const call = tools?.length ? this.toolCalls.shift() : undefined;
    await this.answer(response, this.asked.length, call);
  });

  /** Forgets what the last story wanted of it. */
  reset(): void {
    this.held = false;
    this.argumentsHeld = false;
    this.fault = null;
    this.toolCalls.length = 0;
    this.texts.length = 0;
    this.received.length = 0;
    this.asked.length = 0;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** What a server needs to be told to use this model. */
  settings(): Record<string, string> {
    return {
      MODEL_PROVIDER: 'openai-compatible',
      MODEL_NAME: 'scripted',
      MODEL_BASE_URL: this.url,
    };
  }

  private async answer(
    response: ServerResponse,
    number: number,
    call: ToolCall | undefined,
  ): Promise<void> {
    const { fault } = this;
    if (fault?.kind === 'status') {
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end(JSON.stringify({ error: { message: SECRET_DETAIL } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const say = (delta: object, finish: string | null = null) =>
      response.write(`data: ${JSON.stringify(chunk(delta, finish))}\n\n`);
    say({ role: 'assistant', content: '' });
    for (let word = 1; this.held && !response.destroyed; word++) {
      say({ content: `word ${word} ` });
      await sleep(PACE_MS);
    }
    if (fault) {
      if (fault.kind === 'garbage') response.end(`data: {"choices": ${SECRET_DETAIL}\n\n`);
      else response.destroy();
      return;
    }
    if (call) await this.callTool(number, call, say);
    else
      for (const content of pieces(this.texts.shift() ?? `The end of answer ${number}.`))
        say({ content });
    say({}, call ? 'tool_calls' : 'stop');
    response.end('data: [DONE]\n\n');
  }

  private async callTool(
    number: number,
    { name, input }: ToolCall,
    say: (delta: object) => void,
  ): Promise<void> {
    const text = JSON.stringify(input);
    const half = Math.floor(text.length / 2);
    const begin = { name, arguments: text.slice(0, half) };
    say({ tool_calls: [{ index: 0, id: `call-${number}`, type: 'function', function: begin }] });
    while (this.argumentsHeld) await sleep(PACE_MS);
    say({ tool_calls: [{ index: 0, function: { arguments: text.slice(half) } }] });
  }
}

const PIECE_CHARS = 20_000;

const pieces = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / PIECE_CHARS) }, (_, index) =>
    text.slice(index * PIECE_CHARS, (index + 1) * PIECE_CHARS),
  );

function chunk(delta: object, finish: string | null): object {
  const body = { id: 'scripted', object: 'chat.completion.chunk', created: 0, model: 'scripted' };
  return { ...body, choices: [{ index: 0, delta, finish_reason: finish }] };
}

function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  return (content as { text?: string }[]).map(({ text }) => text ?? '').join('');
}
