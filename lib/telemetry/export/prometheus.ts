import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Redacted } from '../../redaction/index.ts';
import { tunables } from '../../tunables.ts';
import { METRICS, type Measure, type MetricName } from '../metrics/metric-definitions.ts';

/** Seconds; from a fast search to a long run. */
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800];

type Exposed = { add: (measure: Measure) => void; labels: Set<string> };
type Exposition = { registry: Registry; metrics: Map<MetricName, Exposed> };

/** On globalThis, because several bundles live in one server process. */
const holder = globalThis as typeof globalThis & { __flightdeckMetrics?: Exposition };

/** Counts what events add, since the process began and over all tenants. */
export function exposeMeasures(measures: Redacted<readonly Measure[]>): void {
  const { metrics } = exposition();
  for (const measure of measures) {
    const { add, labels } = metrics.get(measure.metric) as Exposed;
    const known = labels.has(measure.dimension);
    const room = known || labels.size < tunables.telemetry.maxDimensions;
    if (room && !known) labels.add(measure.dimension);
    add(room ? measure : { ...measure, dimension: 'other' });
  }
}

/** Shows how many events wait to be stored. */
export function exposeWaiting(read: () => number): void {
  const help = 'Events that wait to be stored.';
  const registers = [exposition().registry];
  new Gauge({
    ...{ name: 'flightdeck_events_waiting', help, registers },
    collect() {
      this.set(read());
    },
  });
}

/** The metrics in Prometheus' text format, and its content type. */
export async function prometheusText(): Promise<{ text: string; contentType: string }> {
  const { registry } = exposition();
  return { text: await registry.metrics(), contentType: registry.contentType };
}

function exposition(): Exposition {
  holder.__flightdeckMetrics ??= create();
  return holder.__flightdeckMetrics;
}

function create(): Exposition {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'flightdeck_' });
  const names = Object.keys(METRICS) as MetricName[];
  const metrics = new Map(names.map((name) => [name, expose(registry, name)]));
  return { registry, metrics };
}

function expose(registry: Registry, metric: MetricName): Exposed {
  const { kind, by, help } = METRICS[metric];
  const registers = [registry];
  const labels = new Set<string>();
  if (kind === 'duration') {
    const name = `flightdeck_${metric}_seconds`;
    const histogram = new Histogram({ name, help, labelNames: [by], buckets: BUCKETS, registers });
    return {
      labels,
      add: ({ dimension, value }) => histogram.observe({ [by]: dimension }, value / 1_000),
    };
  }
  const name = `flightdeck_${metric}_total`;
  const counter = new Counter({ name, help, labelNames: [by], registers });
  return {
    labels,
    add: ({ dimension, count, value }) =>
      counter.inc({ [by]: dimension }, kind === 'amount' ? value : count),
  };
}
