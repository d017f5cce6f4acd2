import type { Dashboard, MetricName } from '@/lib/telemetry/schema';
import { stepStarts } from './dashboard-steps.ts';
import type { Family, Panel, PanelId, PanelSeries, Unit } from './panel.ts';
import { storagePanel, toolsPanel } from './rank-panels.ts';

/** Series that are told apart; the others are drawn as one. */
const MOST_SERIES = 7;
export const REST = 'rest';

export type PanelGroup = {
  id: 'work' | 'models' | 'tools' | 'people' | 'operation';
  panels: Panel[];
};

/** Every chart of the dashboard, in the groups that it is shown in. */
export function makePanels(dashboard: Dashboard): PanelGroup[] {
  const make = new PanelMaker(dashboard);
  return [
    { id: 'work', panels: [make.runs(), make.errors(), make.firstToken(), make.intents()] },
    { id: 'models', panels: [make.tokens(), make.cost()] },
    { id: 'tools', panels: [toolsPanel(dashboard), make.retrieval(), make.documents()] },
    {
      id: 'people',
      panels: [make.approvals(), make.wait(), make.suggestions(), make.feedback()],
    },
    {
      id: 'operation',
      panels: [
        make.over('limited', make.stack('rate_limited', 'limited')),
        make.over('dropped', make.stack('dropped', 'dropped')),
        storagePanel(dashboard),
      ],
    },
  ];
}

class PanelMaker {
  private readonly places: Panel['places'];
  private readonly steps: number;

  constructor(private readonly dashboard: Dashboard) {
    const starts = stepStarts(dashboard);
    this.places = { kind: 'time', starts, stepMs: dashboard.stepMs };
    this.steps = starts.length;
  }

  over(id: PanelId, series: PanelSeries[], rest: Partial<Panel> = {}): Panel {
    return { id, places: this.places, series, ...rest };
  }

  runs(): Panel {
    const failed = this.dashboard.series.runs?.failed?.counts ?? [];
    return this.over('runs', this.stack('runs', 'status'), {
      failuresAt: (place) => ((failed[place] ?? 0) > 0 ? { name: 'run_ended' } : null),
    });
  }

  errors(): Panel {
    const series = this.stack('errors', undefined);
    const name = { key: 'shownInChats', family: 'extra' } as const;
    const shown = this.sum('page_errors', name, 'count');
    return this.over('errors', [...series, { ...shown, mark: 'line' }], {
      failuresAt: (place) => {
        if (series.some(({ values }) => (values[place] ?? 0) > 0)) return {};
        return (shown.values[place] ?? 0) > 0 ? { name: 'copilot_error' } : null;
      },
    });
  }

  firstToken(): Panel {
    return this.over('firstToken', this.quantiles('first_token'));
  }

  tokens(): Panel {
    return this.over('tokens', [
      this.sum('tokens_in', { key: 'in', family: 'direction' }),
      this.sum('tokens_out', { key: 'out', family: 'direction' }),
    ]);
  }

  cost(): Panel {
    return this.over('cost', this.stack('cost', undefined, 'money'));
  }

  intents(): Panel {
    const totals = Object.entries(this.dashboard.totals.intents ?? {});
    const sorted = totals.toSorted(([, a], [, b]) => b.count - a.count);
    return {
      id: 'intents',
      places: { kind: 'names', names: sorted.map(([key]) => ({ key, family: 'intent' })) },
      series: [
        {
          key: 'messages',
          family: 'extra',
          mark: 'bar',
          unit: 'count',
          values: sorted.map(([, { count }]) => count),
        },
      ],
    };
  }

  retrieval(): Panel {
    return this.over(
      'retrieval',
      [...this.stack('retrievals', 'retrieval'), this.slowest('retrieval_duration')],
      this.p95('retrieval_duration'),
    );
  }

  documents(): Panel {
    return this.over(
      'documents',
      [...this.stack('documents', 'document'), this.slowest('ingestion_duration')],
      this.p95('ingestion_duration'),
    );
  }

  approvals(): Panel {
    const asked = this.sum('approvals_asked', { key: 'asked', family: 'outcome' }, 'count');
    return this.over('approvals', [
      ...this.stack('approvals', 'outcome'),
      { ...asked, mark: 'line' },
    ]);
  }

  wait(): Panel {
    return this.over('wait', this.quantiles('approval_wait'));
  }

  suggestions(): Panel {
    const { suggestions_shown: shown, suggestions_clicked: clicked } = this.dashboard.overall;
    const value = shown?.count ? (clicked?.count ?? 0) / shown.count : undefined;
    const fact =
      value === undefined ? {} : { fact: { key: 'clicked', value, unit: 'share' } as const };
    const taken = this.sum(
      'suggestions_clicked',
      { key: 'clicked', family: 'suggestion' },
      'count',
    );
    return this.over(
      'suggestions',
      [
        this.sum('suggestions_shown', { key: 'shown', family: 'suggestion' }, 'count'),
        { ...taken, mark: 'line' },
      ],
      fact,
    );
  }

  feedback(): Panel {
    return this.over('feedback', this.stack('feedback', 'verdict'));
  }

  /** A series for each label of a metric, those with the most first and what is left as one. */
  stack(metric: MetricName, family: Family | undefined, unit: Unit = 'count'): PanelSeries[] {
    const of = unit === 'count' ? 'counts' : 'sums';
    const lines = Object.entries(this.dashboard.series[metric] ?? {}).map(([key, line]) => ({
      key,
      values: line[of],
      total: line[of].reduce((sum, value) => sum + value, 0),
    }));
    const sorted = lines.toSorted((a, b) => b.total - a.total);
    const named = sorted.length > MOST_SERIES + 1 ? sorted.slice(0, MOST_SERIES) : sorted;
    const left = sorted.slice(named.length).map(({ values }) => values);
    const rest = left.length > 0 ? [{ key: REST, values: this.addUp(left) }] : [];
    return [
      ...named.map(({ key, values }) => ({ key, family, values, mark: 'bar' as const, unit })),
      ...rest.map((line) => ({ ...line, family: 'extra' as const, mark: 'bar' as const, unit })),
    ];
  }

  /** A metric over all its labels, as amounts or, for `count`, as how often. */
  private sum(
    metric: MetricName,
    name: { key: string; family: Family },
    of: 'count' | 'amount' = 'amount',
  ): PanelSeries {
    const lines = Object.values(this.dashboard.series[metric] ?? {});
    const values = this.addUp(lines.map(({ counts, sums }) => (of === 'count' ? counts : sums)));
    return { ...name, mark: 'bar', unit: 'count', values };
  }

  private quantiles(metric: MetricName): PanelSeries[] {
    const { p50, p95 } = this.dashboard.quantiles[metric] ?? { p50: [], p95: [] };
    const line = { family: 'quantile', mark: 'line', unit: 'duration' } as const;
    return [
      { ...line, key: 'p50', values: p50 },
      { ...line, key: 'p95', values: p95 },
    ];
  }

  private slowest(metric: MetricName): PanelSeries {
    const values = this.dashboard.quantiles[metric]?.p95 ?? [];
    return { key: 'p95', family: 'quantile', mark: 'table', unit: 'duration', values };
  }

  private p95(metric: MetricName): Partial<Panel> {
    const value = this.dashboard.overall[metric]?.p95;
    return value === undefined ? {} : { fact: { key: 'p95', value, unit: 'duration' } };
  }

  private addUp(lines: readonly (readonly number[])[]): number[] {
    return Array.from({ length: this.steps }, (_, step) =>
      lines.reduce((sum, line) => sum + (line[step] ?? 0), 0),
    );
  }
}
