'use client';

import { PanelBottom, PanelRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useStore } from '@/hooks/store';
import { useShortcut } from '@/hooks/use-shortcuts';
import { changeConsole, consoleSettings } from './console-settings';
import { CopyFixture } from './copy-fixture';
import { InspectorButton } from './inspector-button';
import { OlderRuns } from './older-runs';
import { RunPicker } from './run-picker';
import type { KnownRun } from './use-runs';

type ConsoleHeaderProps = {
  threadId: string;
  runs: readonly KnownRun[];
  /** Adds older ones; null when there are none. */
  readOlder: (() => Promise<void>) | null;
  run: KnownRun | undefined;
  following: boolean;
  onChoose: (runId: string | null) => void;
  /** Whether the panel can stand at another edge. */
  dockable: boolean;
};

/** Which run is looked at, what can be done with it, and where the panel stands. */
export function ConsoleHeader(props: ConsoleHeaderProps) {
  const { threadId, runs, readOlder, run, following, onChoose, dockable } = props;
  const t = useTranslations('devConsole');
  const dock = useStore(consoleSettings, (settings) => settings.dock);
  const keys = useShortcut('devConsole');
  const other = dock === 'bottom' ? 'right' : 'bottom';
  return (
    <header className="flex shrink-0 items-center gap-1 border-b border-line py-1 pr-2 pl-3">
      <h2 className="shrink-0 text-sm font-semibold @max-2xl/console:sr-only">{t('title')}</h2>
      <RunPicker runs={runs} run={run} following={following} onChoose={onChoose} />
      {readOlder && <OlderRuns readOlder={readOlder} />}
      <span className="flex-1" />
      <CopyFixture threadId={threadId} run={run} />
      <InspectorButton />
      {dockable && (
        <IconButton
          size="sm"
          label={t(`dock.${other}`)}
          onClick={() => changeConsole({ dock: other })}
        >
          {other === 'right' ? (
            <PanelRight aria-hidden="true" />
          ) : (
            <PanelBottom aria-hidden="true" />
          )}
        </IconButton>
      )}
      <IconButton
        size="sm"
        label={t('close')}
        shortcut={keys}
        onClick={() => changeConsole({ open: false })}
      >
        <X aria-hidden="true" />
      </IconButton>
    </header>
  );
}
