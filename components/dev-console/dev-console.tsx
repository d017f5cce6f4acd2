'use client';

import './dev-console.css';
import { useAgent } from '@copilotkit/react-core/v2';
import { useEffect, useState } from 'react';
import { useChat } from '@/components/chat/chat-context';
import { useStore } from '@/hooks/store';
import { useCommand } from '@/hooks/use-shortcuts';
import { devConsoleTunables } from '@/lib/dev-console-tunables';
import { WithConsoleMessages } from './console-messages';
import { ConsolePanel } from './console-panel';
import { changeConsole, consoleSettings } from './console-settings';
import { EventTap } from './event-tap';

/** Listens to the conversation from its first event on; what it heard is shown when it is opened. */
export default function DevConsole() {
  const { threadId } = useChat();
  const { agent } = useAgent({ updates: [] });
  const open = useStore(consoleSettings, (settings) => settings.open);
  const [tap] = useState(newTap);
  useEffect(() => {
    const { unsubscribe } = agent.subscribe({
      onRunInitialized: () => tap.beginStream(),
      onEvent: ({ event }) => tap.take(event),
    });
    return unsubscribe;
  }, [agent, tap]);
  useCommand('devConsole', () => changeConsole({ open: !consoleSettings.get().open }));
  if (!open) return null;
  return (
    <WithConsoleMessages>
      <ConsolePanel threadId={threadId} tap={tap} />
    </WithConsoleMessages>
  );
}

function newTap(): EventTap {
  return new EventTap({
    limit: devConsoleTunables.watchedEvents,
    schedule: (work) => {
      if (document.hidden) setTimeout(work, devConsoleTunables.hiddenFlushMs);
      else requestAnimationFrame(work);
    },
    clock: () => ({ steady: performance.now(), date: Date.now() }),
  });
}
