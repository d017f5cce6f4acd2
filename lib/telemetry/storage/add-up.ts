import type { Redacted } from '../../redaction/index.ts';
import { tunables } from '../../tunables.ts';
import { binOf } from '../metrics/duration-bins.ts';
import { METRICS, type Measure, OTHER } from '../metrics/metric-definitions.ts';
import type { Increment, Resolution } from './rollup-repository.ts';

const LENGTHS: Readonly<Record<Resolution, number>> = { minute: 60_000, hour: 3_600_000 };

/** What measures add to the roll-ups, each figure once. */
export class RollupSum {
  private readonly sums = new Map<string, Increment>();

  constructor(private readonly labels: KnownLabels) {}

  add(tenantId: string, at: number, measures: Redacted<readonly Measure[]>): void {
    for (const measure of measures) {
      const dimension = this.labels.admit(tenantId, measure.metric, measure.dimension, at);
      this.increase('minute', tenantId, at, { ...measure, dimension });
      this.increase('hour', tenantId, at, { ...measure, dimension });
    }
  }

  get increments(): Redacted<Increment[]> {
    return [...this.sums.values()] as Redacted<Increment[]>;
  }

  private increase(resolution: Resolution, tenantId: string, at: number, measure: Measure): void {
    const { metric, dimension, count, value } = measure;
    const start = at - (at % LENGTHS[resolution]);
    const bin = METRICS[metric].kind === 'duration' ? binOf(value) : 0;
    const which = JSON.stringify([tenantId, resolution, start, metric, dimension, bin]);
    const had = this.sums.get(which);
    if (had) {
      had.count += count;
      had.sum += value;
      return;
    }
    const begin = new Date(start).toISOString();
    const figure = { tenantId, resolution, at: begin, metric, dimension, bin };
    this.sums.set(which, { ...figure, count, sum: value });
  }
}

/** The labels of each metric in this hour, so that whoever invents names cannot fill the disk. */
export class KnownLabels {
  private hour = 0;
  private readonly known = new Map<string, Set<string>>();

  /** @returns the label, or OTHER when there are too many */
  admit(tenantId: string, metric: string, label: string, at: number): string {
    const hour = Math.floor(at / LENGTHS.hour);
    if (hour > this.hour) {
      this.hour = hour;
      this.known.clear();
    }
    const which = `${tenantId} ${metric}`;
    const labels = this.known.get(which) ?? new Set<string>();
    this.known.set(which, labels);
    if (!labels.has(label) && labels.size >= tunables.telemetry.maxDimensions) return OTHER;
    labels.add(label);
    return label;
  }
}
