'use client';

import type { Message } from '@ag-ui/core';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { textOf } from '@/components/chat/transcript';
import { ToolValue } from '@/components/tools/tool-value';
import { ScrollBox } from '@/components/ui/scroll-box';
import { ReplayFold } from './replay-fold';
import type { TimedEvent } from './run-log';

/** The transcript that the events played so far come to, to be read only. */
export function ReplayTranscript({
  events,
  played,
}: {
  events: readonly TimedEvent[];
  played: number;
}) {
  const t = useTranslations('devConsole.replay');
  const fold = useMemo(() => new ReplayFold(events), [events]);
  const messages = fold.messagesAt(played);
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is played last is to be in sight
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [played]);
  return (
    <ScrollBox
      label={t('transcript')}
      className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-3"
    >
      {messages.map((message) => (
        <ReplayedMessage key={message.id} message={message} />
      ))}
      <div ref={end} />
    </ScrollBox>
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
