import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { env } from '../../env.ts';
import { EVENTS } from '../catalogue/index.ts';
import { readEvent } from '../read-event.ts';
import { exportSpans } from './export-spans.ts';
import { exposeMeasures, prometheusText } from './prometheus.ts';

type Span = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  status: { code: number };
  attributes: { key: string; value: Record<string, unknown> }[];
};
const received: { path: string; spans: Span[] }[] = [];
const collector = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const { resourceSpans } = JSON.parse(body) as {
    resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
  };
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans));
  received.push({ path: request.url ?? '', spans });
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});

beforeAll(async () => {
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  const { port } = collector.address() as AddressInfo;
  env().OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}/`;
});
afterAll(() => void collector.close());

const scope = { tenantId: 'acme', threadId: 't', runId: 'r' };
function happened(name: keyof typeof EVENTS, properties: object) {
  const read = readEvent(EVENTS[name], { name, properties, scope, at: new Date(10_000) });
  if (!read.success) throw new Error(read.reason);
  return read.event;
}
const call = {
  provider: 'openai',
  model: 'm',
  outcome: 'HTTP_500',
  durationMs: 1_500,
  tokensIn: 7,
  tokensOut: 3,
};
const ended = { status: 'finished', durationMs: 4_000, steps: 1, toolCalls: 0 };

describe('traces', () => {
  it('reach a collector as OTLP: a run is a trace, its calls are under it', async () => {
    exportSpans([
      happened('model_call', call),
      happened('run_ended', ended),
      happened('intent', { intent: 'x', handler: 'y', confidence: 1, durationMs: 1 }),
    ]);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    const [{ path, spans } = { path: '', spans: [] }] = received;
    expect(path).toBe('/v1/traces');
    const [chat, run] = spans as [Span, Span];
    expect(spans).toHaveLength(2);
    expect(chat).toMatchObject({ name: 'chat m', traceId: run.traceId, parentSpanId: run.spanId });
    expect(run.name).toBe('invoke_agent flightdeck');
    expect(run.parentSpanId).toBeUndefined();
    expect(chat.status.code).toBe(2);
    expect([chat.startTimeUnixNano, chat.endTimeUnixNano]).toEqual(['8500000000', '10000000000']);
    const attributes = Object.fromEntries(chat.attributes.map(({ key, value }) => [key, value]));
    expect(attributes).toMatchObject({
      'gen_ai.operation.name': { stringValue: 'chat' },
      'gen_ai.provider.name': { stringValue: 'openai' },
      'gen_ai.request.model': { stringValue: 'm' },
      'gen_ai.usage.input_tokens': { intValue: 7 },
      'gen_ai.usage.output_tokens': { intValue: 3 },
      'gen_ai.conversation.id': { stringValue: 't' },
      'error.type': { stringValue: 'HTTP_500' },
    });
  });
});

describe('metrics', () => {
  it('tell in the format of Prometheus what happened since the start', async () => {
    exposeMeasures(happened('run_ended', ended).measures);
    exposeMeasures(happened('model_call', call).measures);
    const { text, contentType } = await prometheusText();
    expect(contentType).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toContain('flightdeck_runs_total{status="finished"} 1');
    expect(text).toContain('flightdeck_tokens_in_total{model="m"} 7');
    expect(text).toContain('flightdeck_model_duration_seconds_bucket{le="2.5",model="m"} 1');
    expect(text).not.toContain('acme');
  });

  it('have no more labels than the cap', async () => {
    for (let n = 0; n < 300; n++) {
      exposeMeasures(happened('copilot_error', { code: `CODE_${n}` }).measures);
    }
    const { text } = await prometheusText();
    expect(text.match(/flightdeck_page_errors_total\{/g)).toHaveLength(101);
    expect(text).toContain('flightdeck_page_errors_total{code="other"} 200');
  });
});
