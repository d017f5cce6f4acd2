import { performance } from 'node:perf_hooks';

export interface ChatMessage {
  id: string;
  role: 'user' | 'assistant';
  content: string;
}

export interface StreamTimes {
  /** From sending the request to the first event, to the first word and to the last event, in ms. */
  firstEventMs: number;
  firstTextMs: number;
  totalMs: number;
  bytes: number;
  events: Record<string, unknown>[];
}

/** Starts a run as the browser does and reads it to its end. */
export function postRun(url: string, threadId: string, messages: ChatMessage[]) {
  return readStream(url, {
    threadId,
    runId: crypto.randomUUID(),
    messages,
    tools: [],
    context: [],
    state: {},
    forwardedProps: {},
  });
}

/** Posts JSON, reads the event stream that comes back and notes when what arrived. */
export async function readStream(url: string, body: object): Promise<StreamTimes> {
  const payload = JSON.stringify(body);
  const start = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: payload,
  });
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  const chunks: { at: number; text: string }[] = [];
  const decoder = new TextDecoder();
  let bytes = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.length;
    const text = decoder.decode(read.value, { stream: true });
    chunks.push({ at: performance.now() - start, text });
  }
  const totalMs = performance.now() - start;
  const arrival = (mark: string) =>
    chunks.find(({ text }) => text.includes(mark))?.at ?? Number.NaN;
  return {
    firstEventMs: arrival('data:'),
    firstTextMs: arrival('TEXT_MESSAGE_CONTENT'),
    totalMs,
    bytes,
    events: parseEvents(chunks.map(({ text }) => text).join('')),
  };
}

function parseEvents(stream: string): Record<string, unknown>[] {
  return stream
    .split('\n\n')
    .filter((block) => block.startsWith('data:'))
    .map((block) => JSON.parse(block.slice(5)) as Record<string, unknown>);
}

/** Length of all text that a stream carried: the same for every server, however it was cut. */
export function textLength(events: readonly Record<string, unknown>[]): number {
  return events
    .filter(({ type }) => type === 'TEXT_MESSAGE_CONTENT')
    .reduce((length, { delta }) => length + String(delta).length, 0);
}

export const userMessage = (content: string): ChatMessage => ({
  id: crypto.randomUUID(),
  role: 'user',
  content,
});

/** A conversation of `count` messages, questions and answers in turn. */
export function history(count: number): ChatMessage[] {
  return Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    role: index % 2 === 0 ? ('user' as const) : ('assistant' as const),
    content: `Message ${index}: ${'the drill is kept beside the sledge in the northern shed. '.repeat(3)}`,
  }));
}
