import { once } from 'node:events';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { env } from '../../env.ts';
import { log } from '../../log.ts';
import { tunables } from '../../tunables.ts';
import type { ReadEvent } from '../read-event.ts';
import { toSpan } from './to-span.ts';

let exporter: OTLPTraceExporter | undefined;
let sending = 0;

/**
 * Sends what took time to the collector, if there is one. Nobody waits for it: a collector that is
 * away or slow costs spans and nothing else.
 */
export function exportSpans(events: readonly ReadEvent[]): void {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env();
  if (!endpoint || sending >= tunables.telemetry.maxExports) return;
  const spans = events.map(({ row }) => toSpan(row)).filter((span) => span !== undefined);
  if (spans.length === 0) return;
  exporter ??= new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  sending += 1;
  exporter.export(spans, ({ error }) => {
    sending -= 1;
    if (error) log.warn({ err: error }, 'the collector of traces did not take them');
  });
}

/** Waits a moment for the spans that are on their way. */
export async function endSpanExport(): Promise<void> {
  const patience = AbortSignal.timeout(tunables.telemetry.exportEndMs);
  await Promise.race([exporter?.shutdown(), once(patience, 'abort')]);
}
