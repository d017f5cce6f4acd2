'use client';

import type { BaseEvent, Message } from '@ag-ui/core';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { textOf } from '@/components/chat/transcript';
import { ToolValue } from '@/components/tools/tool-value';
import { foldTranscript } from '@/lib/runs/fold-transcript';

/** The transcript that the events come to, to be read only. */
export function ReplayTranscript({ events }: { events: readonly BaseEvent[] }) {
  const t = useTranslations('devConsole.replay');
  const messages = useMemo(() => foldTranscript(events), [events]);
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is played last is to be in sight
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [events]);
  return (
    <section
      aria-label={t('transcript')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-3"
    >
      {messages.map((message) => (
        <ReplayedMessage key={message.id} message={message} />
      ))}
      <div ref={end} />
    </section>
  );
}

function ReplayedMessage({ message }: { message: Message }) {
  const name = message.role === 'activity' ? message.activityType : message.role;
  const text = textOf(message);
  return (
    <article aria-label={name} className="rounded-md border border-line p-2">
      <p className="mb-1 font-mono text-xs text-ink-faint">{name}</p>
      {message.role === 'activity' && <ToolValue label={name} value={message.content} />}
      {message.role === 'tool' ? (
        <ToolValue label={message.toolCallId} value={text} />
      ) : (
        text && <p className="whitespace-pre-wrap">{text}</p>
      )}
      {message.role === 'assistant' &&
        message.toolCalls?.map((call) => (
          <ToolValue key={call.id} label={call.function.name} value={call.function.arguments} />
        ))}
    </article>
  );
}
