import type { Dashboard, Period } from '@/lib/telemetry/schema';
import type { Unit } from './panel.ts';

export type HeadlineId = 'runs' | 'errorRate' | 'firstToken' | 'tokens' | 'cost' | 'wait';
export type Headline = {
  id: HeadlineId;
  unit: Unit;
  /** Null where nothing was measured. */
  value: number | null;
  before: number | null;
  /** By how much it changed: a share of what it was, for the error rate the difference; null when that cannot be told. */
  change: number | null;
  /** Whether more of it is worse. */
  moreIsWorse: boolean;
};

const FIGURES: Record<
  HeadlineId,
  { unit: Unit; worse: boolean; read: (of: Period) => number | null }
> = {
  runs: { unit: 'count', worse: false, read: ({ overall }) => overall.runs?.count ?? 0 },
  errorRate: { unit: 'share', worse: true, read: errorRate },
  firstToken: {
    unit: 'duration',
    worse: true,
    read: ({ overall }) => overall.first_token?.p95 ?? null,
  },
  tokens: { unit: 'count', worse: false, read: tokens },
  cost: { unit: 'money', worse: false, read: ({ overall }) => overall.cost?.sum ?? null },
  wait: {
    unit: 'duration',
    worse: true,
    read: ({ overall }) => overall.approval_wait?.p50 ?? null,
  },
};

/** The figures on top, with what became of them since the time before. Cost only where it is known. */
export function makeHeadlines(dashboard: Dashboard): Headline[] {
  const headlines = (Object.keys(FIGURES) as HeadlineId[]).map((id): Headline => {
    const { unit, worse, read } = FIGURES[id];
    const value = read(dashboard);
    const before = dashboard.before && read(dashboard.before);
    return { id, unit, value, before, change: changeOf(id, value, before), moreIsWorse: worse };
  });
  return headlines.filter(({ id, value }) => id !== 'cost' || value !== null);
}

function changeOf(id: HeadlineId, value: number | null, before: number | null): number | null {
  if (value === null || before === null) return null;
  if (id === 'errorRate') return value - before;
  return before === 0 ? null : value / before - 1;
}

function errorRate({ totals, overall }: Period): number | null {
  const runs = overall.runs?.count ?? 0;
  return runs === 0 ? null : (totals.runs?.failed?.count ?? 0) / runs;
}

function tokens({ overall }: Period): number | null {
  const { tokens_in: sent, tokens_out: written } = overall;
  return sent || written ? (sent?.sum ?? 0) + (written?.sum ?? 0) : null;
}
