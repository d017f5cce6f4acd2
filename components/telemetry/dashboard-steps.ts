import type { Dashboard } from '@/lib/telemetry/schema';

/** When the steps of a dashboard begin, in ms. */
export function stepStarts({
  from,
  to,
  stepMs,
}: Pick<Dashboard, 'from' | 'to' | 'stepMs'>): number[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return Array.from(
    { length: Math.round((end - start) / stepMs) },
    (_, step) => start + step * stepMs,
  );
}
