'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useChat } from '@/components/chat/chat-context';
import { cn } from '@/components/ui/cn';
import { useStore } from '@/hooks/store';
import { useMediaQuery } from '@/hooks/use-media-query';
import { ConsoleHeader } from './console-header';
import { changeConsole, consoleSettings, type Dock } from './console-settings';
import { ConsoleTabs } from './console-tabs';
import type { EventTap } from './event-tap';
import { ResizeHandle } from './resize-handle';
import { useFittingSize } from './use-fitting-size';
import { useFocusThere } from './use-focus-there';
import { usePageBeside } from './use-page-beside';
import { useRuns } from './use-runs';

const EDGES: Record<Dock, string> = {
  bottom: 'top-full inset-x-0 z-30 border-t',
  right: 'left-full inset-y-0 z-30 border-l',
};

/** The console beside the page, or over all of it where there is no room for two. */
export function ConsolePanel({ threadId, tap }: { threadId: string; tap: EventTap }) {
  const t = useTranslations('devConsole');
  const { dock } = useStore(consoleSettings);
  const wide = useMediaQuery('(min-width: 48rem)', true);
  const size = useFittingSize(dock);
  const [chosen, setChosen] = useState<string | null>(null);
  const { state } = useChat();
  const there = state.lastMessageId !== null && !['opening', 'sending'].includes(state.phase);
  const { runs, readOlder } = useRuns(threadId, tap, there);
  const run = runs.find(({ runId }) => runId === chosen) ?? runs[0];
  const panel = useRef<HTMLElement>(null);
  usePageBeside(wide ? dock : 'sheet', size);
  useFocusThere(panel);
  return createPortal(
    <section
      ref={panel}
      aria-label={t('title')}
      data-testid="flightdeck-dev-console"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !wide) changeConsole({ open: false });
      }}
      style={wide ? { [dock === 'bottom' ? 'height' : 'width']: size } : undefined}
      className={cn(
        '@container/console fixed flex flex-col border-line-strong bg-surface text-[0.8125rem]',
        wide ? EDGES[dock] : 'inset-0 z-48',
      )}
    >
      {wide && <ResizeHandle dock={dock} size={size} />}
      <ConsoleHeader
        threadId={threadId}
        runs={runs}
        readOlder={readOlder}
        run={run}
        following={chosen === null}
        onChoose={setChosen}
        dockable={wide}
      />
      <ConsoleTabs threadId={threadId} run={run} />
    </section>,
    document.body,
  );
}
