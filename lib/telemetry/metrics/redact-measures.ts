import { type Redacted, redact } from '../../redaction/index.ts';
import { happened, type Measure } from './metric-definitions.ts';

/** Measures as every sink takes them. The copies keep their shape: names are in the catalogue. */
export const redactMeasures = (measures: Measure[]): Redacted<Measure[]> =>
  redact(measures) as unknown as Redacted<Measure[]>;

/** So many events of the server there was no room for. */
export const droppedEvents = (count: number): Redacted<Measure[]> =>
  redactMeasures([happened('dropped', 'server', count)]);
