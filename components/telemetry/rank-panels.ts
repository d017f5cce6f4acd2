import { type Dashboard, OTHER } from '@/lib/telemetry/schema';
import type { Panel, PanelSeries } from './panel.ts';

/** Tools that are drawn; the table of a tool that is hardly used is of no use. */
const MOST_TOOLS = 12;

/** How often each tool was called, how often that failed, and how long it took. */
export function toolsPanel({ totals }: Dashboard): Panel {
  const tools = Object.entries(totals.tool_calls ?? {})
    .map(([tool, { count }]) => {
      const failed = totals.tool_failures?.[tool]?.count ?? 0;
      return { tool, count, failed, p95: totals.tool_duration?.[tool]?.p95 ?? null };
    })
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_TOOLS);
  const column = (
    key: string,
    mark: PanelSeries['mark'],
    unit: PanelSeries['unit'],
    value: (tool: (typeof tools)[number]) => number | null,
  ): PanelSeries => ({ key, family: 'extra', mark, unit, values: tools.map(value) });
  return {
    id: 'tools',
    places: { kind: 'names', names: tools.map(({ tool }) => ({ key: tool })) },
    series: [
      column('succeeded', 'bar', 'count', ({ count, failed }) => Math.max(0, count - failed)),
      column('failed', 'bar', 'count', ({ failed }) => failed),
      column('failureRate', 'table', 'share', ({ count, failed }) => failed / count),
      column('slowest', 'table', 'duration', ({ p95 }) => p95),
    ],
    failuresAt: (place) => {
      const { tool = '', failed = 0 } = tools[place] ?? {};
      if (failed === 0) return null;
      return tool === OTHER ? { name: 'tool_call' } : { name: 'tool_call', tool };
    },
  };
}

/** How much room the parts of the database take. */
export function storagePanel({ storage }: Dashboard): Panel {
  const parts = storage.toSorted((a, b) => b.bytes - a.bytes);
  const value = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    id: 'storage',
    places: { kind: 'names', names: parts.map(({ name }) => ({ key: name, family: 'storage' })) },
    series: [
      {
        key: 'size',
        family: 'extra',
        mark: 'bar',
        unit: 'bytes',
        values: parts.map(({ bytes }) => bytes),
      },
      {
        key: 'rows',
        family: 'extra',
        mark: 'table',
        unit: 'count',
        values: parts.map(({ rows }) => rows),
      },
    ],
    fact: { key: 'total', value, unit: 'bytes' },
  };
}
