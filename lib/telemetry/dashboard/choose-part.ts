import { tunables } from '../../tunables.ts';
import type { TimeSpan } from '../schema.ts';
import type { Part } from './dashboard-repository.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MINUTE_STEPS = [MINUTE, 2 * MINUTE, 3 * MINUTE];
const HOUR_STEPS = [HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY];

/**
 * From which roll-ups a time is told, and in steps of what length: minutes for some hours that are
 * not long ago, else hours; as fine as a chart can show. The time is widened to whole steps.
 */
export function choosePart({ from, to }: TimeSpan, now: Date): Part {
  const { minuteSpanMs, minuteRollupMs, maxSteps } = tunables.telemetry;
  const span = to.getTime() - from.getTime();
  const minutes = span <= minuteSpanMs && now.getTime() - from.getTime() < minuteRollupMs;
  const steps = minutes ? MINUTE_STEPS : HOUR_STEPS;
  const stepMs = steps.find((step) => span / step <= maxSteps) ?? (steps.at(-1) as number);
  const start = Math.floor(from.getTime() / stepMs) * stepMs;
  const end = Math.ceil(to.getTime() / stepMs) * stepMs;
  const resolution = minutes ? 'minute' : 'hour';
  return { resolution, from: new Date(start), to: new Date(end), stepMs };
}

/**
 * The time before a part, as long as what of the part has passed by now.
 * @returns null when roll-ups of its resolution are not kept for so long
 */
export function partBefore(part: Part, now: Date): Part | null {
  const { minuteRollupMs, hourRollupMs } = tunables.telemetry;
  const start = part.from.getTime();
  const passed = Math.min(part.to.getTime(), now.getTime()) - start;
  const from = start - Math.max(1, Math.round(passed / part.stepMs)) * part.stepMs;
  const kept = part.resolution === 'minute' ? minuteRollupMs : hourRollupMs;
  return now.getTime() - from > kept ? null : { ...part, from: new Date(from), to: part.from };
}
