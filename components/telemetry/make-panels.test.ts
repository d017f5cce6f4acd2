import { describe, expect, it } from 'vitest';
import type { Dashboard } from '@/lib/telemetry/schema';
import { makeHeadlines } from './make-headlines.ts';
import { makePanels, REST } from './make-panels.ts';
import { hasFigures, type PanelId, placeColumn, stepSpan } from './panel.ts';
import { panelCells } from './panel-cells.ts';

const START = Date.parse('2026-03-01T10:00:00Z');
const line = (...counts: number[]) => ({ counts, sums: counts.map((count) => count * 10) });
const dashboard: Dashboard = {
  from: new Date(START).toISOString(),
  to: new Date(START + 3 * 60_000).toISOString(),
  stepMs: 60_000,
  series: {
    runs: { finished: line(5, 4, 3), failed: line(0, 2, 0) },
    errors: Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`E${index}`, line(0, 10 - index, 0)]),
    ),
    page_errors: { E0: line(0, 4, 1), OFFLINE: line(0, 0, 2) },
    cost: {},
  },
  quantiles: { first_token: { p50: [100, null, 120], p95: [200, null, 240] } },
  totals: {
    runs: { finished: { count: 12, sum: 0 }, failed: { count: 2, sum: 0 } },
    tool_calls: { calm: { count: 9, sum: 0 }, broken: { count: 4, sum: 0 } },
    tool_failures: { broken: { count: 3, sum: 0 } },
    tool_duration: { broken: { count: 4, sum: 0, p50: 5, p95: 9 } },
  },
  overall: {
    runs: { count: 14, sum: 0 },
    first_token: { count: 3, sum: 0, p50: 110, p95: 240 },
    tokens_in: { count: 3, sum: 900 },
  },
  before: {
    totals: { runs: { failed: { count: 1, sum: 0 } } },
    overall: { runs: { count: 10, sum: 0 }, first_token: { count: 1, sum: 0, p50: 1, p95: 120 } },
  },
  storage: [
    { name: 'documents', bytes: 1, rows: 2 },
    { name: 'telemetry', bytes: 5, rows: 3 },
  ],
};

const panel = (id: PanelId) => {
  const found = makePanels(dashboard)
    .flatMap(({ panels }) => panels)
    .find((one) => one.id === id);
  if (!found) throw new Error(`no panel ${id}`);
  return found;
};

describe('makePanels', () => {
  it('leads from a step to its failures, and nowhere from a step without', () => {
    const runs = panel('runs');
    expect(runs.failuresAt?.(0)).toBeNull();
    expect(runs.failuresAt?.(1)).toEqual({ name: 'run_ended' });
    expect(stepSpan(runs, 1, 2)).toEqual({
      from: new Date(START + 60_000),
      to: new Date(START + 180_000),
    });
    expect(stepSpan(panel('tools'), 0)).toBeNull();
  });

  it('draws the seven commonest labels and the rest as one', () => {
    const series = panel('errors').series.filter(({ mark }) => mark === 'bar');
    expect(series.map(({ key }) => key)).toEqual(['E0', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', REST]);
    expect(series.at(-1)?.values).toEqual([0, 3 + 2 + 1, 0]);
  });

  it('shows the errors that people saw beside those of runs, and leads to them', () => {
    const errors = panel('errors');
    expect(errors.series.at(-1)).toMatchObject({ key: 'shownInChats', values: [0, 4, 3] });
    expect([0, 1, 2].map((place) => errors.failuresAt?.(place))).toEqual([
      null,
      {},
      { name: 'copilot_error' },
    ]);
  });

  it('tells of each tool how often it failed', () => {
    const tools = panel('tools');
    expect(panelCells(tools, 'Name', ({ key }) => key)).toEqual({
      headers: ['Name', 'succeeded', 'failed', 'failureRate', 'slowest (ms)'],
      rows: [
        ['calm', 9, 0, 0, null],
        ['broken', 1, 3, 0.75, 9],
      ],
    });
    expect([tools.failuresAt?.(0), tools.failuresAt?.(1)]).toEqual([
      null,
      { name: 'tool_call', tool: 'broken' },
    ]);
  });

  it('writes moments and bare figures into files', () => {
    expect(panelCells(panel('firstToken'), 'Time', ({ key }) => key)).toEqual({
      headers: ['Time', 'p50 (ms)', 'p95 (ms)'],
      rows: [
        ['2026-03-01T10:00:00.000Z', 100, 200],
        ['2026-03-01T10:01:00.000Z', null, null],
        ['2026-03-01T10:02:00.000Z', 120, 240],
      ],
    });
  });

  it('writes steps of a day as days', () => {
    const stepMs = 86_400_000;
    const [from, to] = [new Date('2026-03-01'), new Date('2026-03-03')];
    const days = { ...dashboard, from: from.toISOString(), to: to.toISOString(), stepMs };
    const [runs] = makePanels(days)[0]?.panels ?? [];
    if (!runs) throw new Error('no panel');
    expect(placeColumn(runs)).toBe('dayColumn');
    expect(panelCells(runs, 'Day', ({ key }) => key).rows.map(([day]) => day)).toEqual([
      '2026-03-01',
      '2026-03-02',
    ]);
  });

  it('leads to the failures of all tools from those that were not told apart', () => {
    const totals = { tool_calls: { other: { count: 2, sum: 0 } } };
    const failed = { tool_failures: { other: { count: 1, sum: 0 } } };
    const panels = makePanels({ ...dashboard, totals: { ...totals, ...failed } });
    const tools = panels.flatMap((group) => group.panels).find(({ id }) => id === 'tools');
    expect(tools?.failuresAt?.(0)).toEqual({ name: 'tool_call' });
  });

  it('knows which of them have nothing to show', () => {
    expect(hasFigures(panel('runs'))).toBe(true);
    expect(hasFigures(panel('cost'))).toBe(false);
    expect(hasFigures(panel('suggestions'))).toBe(false);
  });
});

describe('makeHeadlines', () => {
  const headlines = (of: Dashboard) =>
    Object.fromEntries(makeHeadlines(of).map((one) => [one.id, [one.value, one.change]]));

  it('compares with the time before; cost stands there only when it is known', () => {
    expect(headlines(dashboard)).toEqual({
      runs: [14, expect.closeTo(0.4)],
      errorRate: [2 / 14, expect.closeTo(2 / 14 - 0.1)],
      firstToken: [240, 1],
      tokens: [900, null],
      wait: [null, null],
    });
    const paid = { ...dashboard.overall, cost: { count: 1, sum: 0.5 } };
    expect(headlines({ ...dashboard, overall: paid }).cost).toEqual([0.5, null]);
  });

  it('says nothing of a change where nothing is known of the time before', () => {
    expect(headlines({ ...dashboard, before: null }).runs).toEqual([14, null]);
  });
});
