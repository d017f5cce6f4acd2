import { createHash, randomBytes } from 'node:crypto';
import {
  type Attributes,
  type HrTime,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
} from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { Redacted } from '../../redaction/index.ts';
import type { EventRow } from '../read-event.ts';

const RESOURCE = resourceFromAttributes({ 'service.name': 'flightdeck' });
const SCOPE = { name: 'flightdeck' };

type Properties = Record<string, string | number | boolean | undefined>;
type Described = { name: string; kind: SpanKind; attributes: Attributes };

/** How events that took time are told as spans, by the conventions of OpenTelemetry for generative AI. */
const SPANS: Readonly<Record<string, (properties: Properties) => Described>> = {
  run_ended: ({ steps, toolCalls, firstTokenMs, status }) => ({
    name: 'invoke_agent flightdeck',
    kind: SpanKind.INTERNAL,
    attributes: {
      'gen_ai.operation.name': 'invoke_agent',
      'gen_ai.agent.name': 'flightdeck',
      'flightdeck.run.status': status,
      'flightdeck.run.steps': steps,
      'flightdeck.run.tool_calls': toolCalls,
      'flightdeck.run.first_token_ms': firstTokenMs,
    },
  }),
  model_call: ({ provider, model, tokensIn, tokensOut, firstTokenMs }) => ({
    name: `chat ${model}`,
    kind: SpanKind.CLIENT,
    attributes: {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': provider,
      'gen_ai.request.model': model,
      'gen_ai.usage.input_tokens': tokensIn,
      'gen_ai.usage.output_tokens': tokensOut,
      'flightdeck.first_token_ms': firstTokenMs,
    },
  }),
  tool_call: ({ tool, category }) => ({
    name: `execute_tool ${tool}`,
    kind: SpanKind.INTERNAL,
    attributes: {
      'gen_ai.operation.name': 'execute_tool',
      'gen_ai.tool.name': tool,
      'gen_ai.tool.type': 'function',
      'flightdeck.tool.category': category,
    },
  }),
  retrieval: ({ outcome, results }) => ({
    name: 'retrieve documents',
    kind: SpanKind.INTERNAL,
    attributes: {
      'flightdeck.retrieval.outcome': outcome,
      'flightdeck.retrieval.results': results,
    },
  }),
};

/**
 * The span of an event, or undefined for one that took no time. A run is a trace, whose id follows
 * from the run's, so that what several batches and instances send comes together.
 */
export function toSpan(row: Redacted<EventRow>): ReadableSpan | undefined {
  const tell = Object.hasOwn(SPANS, row.name) ? SPANS[row.name] : undefined;
  if (!tell) return undefined;
  const properties = row.properties as Properties;
  const { name, kind, attributes } = tell(properties);
  const end = Date.parse(row.at);
  const duration = Number(properties.durationMs ?? 0);
  const root = row.runId === null ? undefined : idOf('root', row.runId, 16);
  const isRoot = row.name === 'run_ended' && root !== undefined;
  const traceId =
    row.runId === null ? randomBytes(16).toString('hex') : idOf('trace', row.runId, 32);
  const context = (spanId: string) => ({ traceId, spanId, traceFlags: TraceFlags.SAMPLED });
  const spanId = isRoot ? root : randomBytes(8).toString('hex');
  return {
    name,
    kind,
    spanContext: () => context(spanId),
    parentSpanContext: root === undefined || isRoot ? undefined : context(root),
    startTime: toHrTime(end - duration),
    endTime: toHrTime(end),
    duration: toHrTime(duration),
    ended: true,
    status: { code: row.failed ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
    attributes: { ...attributes, ...common(row, properties) },
    links: [],
    events: [],
    resource: RESOURCE,
    instrumentationScope: SCOPE,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

function common(row: Redacted<EventRow>, { code, outcome }: Properties): Attributes {
  return {
    'flightdeck.tenant.id': row.tenantId,
    'flightdeck.run.id': row.runId ?? undefined,
    'gen_ai.conversation.id': row.threadId ?? undefined,
    'error.type': row.failed ? String(code ?? outcome ?? 'unknown') : undefined,
  };
}

function idOf(what: string, runId: string, length: number): string {
  return createHash('sha256').update(`${what} ${runId}`).digest('hex').slice(0, length);
}

function toHrTime(milliseconds: number): HrTime {
  const seconds = Math.floor(milliseconds / 1_000);
  return [seconds, Math.round((milliseconds - seconds * 1_000) * 1_000_000)];
}
