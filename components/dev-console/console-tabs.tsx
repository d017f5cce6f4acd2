'use client';

import { Tabs } from '@base-ui/react/tabs';
import { useTranslations } from 'next-intl';
import { type ComponentType, useMemo } from 'react';
import { LoadFailure } from '@/components/ui/load-failure';
import { Spinner } from '@/components/ui/spinner';
import { useStore } from '@/hooks/store';
import { changeConsole, consoleSettings, TABS, type Tab } from './console-settings';
import { EventsView } from './events-view';
import { ModelView } from './model-view';
import { ReplayView } from './replay-view';
import { fieldsOf, type TimedEvent } from './run-log';
import { RunView } from './run-view';
import type { RunViewProps } from './run-view-props';
import { StateView } from './state-view';
import { TimingView } from './timing-view';
import { useInspection, useRunEvents } from './use-run-data';
import type { KnownRun } from './use-runs';

const VIEWS: Record<Tab, ComponentType<RunViewProps>> = {
  events: EventsView,
  state: StateView,
  model: ModelView,
  run: RunView,
  timing: TimingView,
  replay: ReplayView,
};

/** Views that show what only the server knows. */
const INSPECTS: ReadonlySet<Tab> = new Set(['model', 'run', 'timing']);

/** The views of one run. */
export function ConsoleTabs({ threadId, run }: { threadId: string; run: KnownRun | undefined }) {
  const t = useTranslations('devConsole');
  const tab = useStore(consoleSettings, (settings) => settings.tab);
  const { events, error, reload } = useRunEvents(threadId, run);
  const steps = useMemo(() => countSteps(events ?? []), [events]);
  const { value: inspection } = useInspection(threadId, INSPECTS.has(tab) ? run : undefined, steps);
  const ready = (one: Tab) => {
    if (!run) return null;
    if (error) return <LoadFailure title={t('unavailable')} error={error} onRetry={reload} />;
    if (!events) return <Spinner className="m-4" />;
    const View = VIEWS[one];
    return <View key={run.runId} {...{ threadId, run, events, inspection }} />;
  };
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value: Tab) => changeConsole({ tab: value })}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Tabs.List
        activateOnFocus
        aria-label={t('views')}
        className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-2"
      >
        {TABS.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            className="h-8 shrink-0 border-b-2 border-transparent px-2 text-ink-soft hover:text-ink data-active:border-accent data-active:text-ink"
          >
            {t(`tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map((one) => (
        <Tabs.Panel key={one} value={one} className="min-h-0 flex-1 overflow-hidden">
          {ready(one)}
          {!run && <p className="p-4 text-ink-soft">{t('noRunsText')}</p>}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

const countSteps = (events: readonly TimedEvent[]) =>
  events.filter(({ event }) => fieldsOf(event).type === 'STEP_STARTED').length;
