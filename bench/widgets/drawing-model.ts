import { createServer } from 'node:http';
import type { Widget } from '../../lib/widgets/schema.ts';
import { chunk, listen } from '../http/model-stub.ts';

export const DRAWN = 'All is drawn.';
const POINTS = 10_000;
const ROWS = 10_000;

const names = Array.from({ length: 5 }, (_, index) => `Name ${index}`);

/** Widgets as people get them, one of each kind in turn. */
function smallWidget(index: number): Widget {
  const title = `Widget ${index}`;
  const kinds: Widget[] = [
    {
      type: 'table',
      caption: title,
      headers: ['Name', 'Count'],
      rows: names.map((one) => [one, 0]),
    },
    { type: 'card', title, content: 'Nothing yet.', actions: [] },
    { type: 'list', title, ordered: false, items: names },
    {
      type: 'chart',
      kind: 'bar',
      title,
      labels: names,
      series: [{ name: 'Count', values: names.map(() => 1) }],
    },
  ];
  return kinds[index % kinds.length] as Widget;
}

const largeTable: Widget = {
  type: 'table',
  headers: ['Name', 'Count', 'Share'],
  rows: Array.from({ length: ROWS }, (_, index) => [`Row ${index}`, index, index / ROWS]),
};
const largeChart: Widget = {
  type: 'chart',
  kind: 'line',
  title: 'Large chart',
  labels: Array.from({ length: POINTS }, (_, index) => String(index)),
  series: [
    { name: 'Value', values: Array.from({ length: POINTS }, (_, i) => Math.sin(i / 300) * 100) },
  ],
};

function wanted(asked: string): Widget[] {
  if (asked.includes('large table')) return [largeTable];
  if (asked.includes('large chart')) return [largeChart];
  const [, from = '0', to = '0'] = /widgets (\d+) to (\d+)/.exec(asked) ?? [];
  return Array.from({ length: Number(to) - Number(from) }, (_, at) =>
    smallWidget(Number(from) + at),
  );
}

/** A model that draws what it is asked to: "widgets 0 to 50", "the large table", "the large chart". */
export async function startDrawingModel(): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(chunk({ role: 'assistant', content: '' }));
    const last = messages.at(-1);
    if (last?.role === 'user') {
      for (const [index, widget] of wanted(JSON.stringify(last.content)).entries()) {
        const call = { name: 'draw_widget', arguments: JSON.stringify({ widget }) };
        const id = `${crypto.randomUUID()}`;
        response.write(chunk({ tool_calls: [{ index, id, type: 'function', function: call }] }));
      }
      response.write(chunk({}, 'tool_calls'));
    } else {
      response.write(chunk({ content: DRAWN }));
      response.write(chunk({}, 'stop'));
    }
    response.end('data: [DONE]\n\n');
  });
  return listen(server, '/v1');
}
