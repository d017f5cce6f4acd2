'use client';

import { type LucideIcon, Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { CallName } from './call-name';
import { Duration } from './duration';
import { maskSecrets } from './mask-secrets';
import { StateMark } from './state-mark';
import type { ToolCall } from './tool-call';
import { errorWords, ownArguments } from './tool-data';
import { ToolValue } from './tool-value';

/** A tool call in one line that opens: what was asked for, how it stands, what came back. */
export function ToolCallCard({
  call,
  icon: Icon,
  summary,
  outcome,
  expanded = false,
  children,
}: {
  call: ToolCall;
  /** Of the tool; a card without one is that of tools nobody made a card for. */
  icon?: LucideIcon;
  /** What the call is about, in a few words. */
  summary?: ReactNode;
  /** What came of a call that is done, in a word or two. */
  outcome?: ReactNode;
  /** Open until the reader says otherwise. */
  expanded?: boolean;
  /** In place of the arguments and the result as data. */
  children?: ReactNode;
}) {
  const t = useTranslations('tools');
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? expanded;
  const { state, result, args, name, durationMs } = call;
  const failure = state === 'failed' || state === 'denied' ? errorWords(result) : null;
  return (
    <details
      open={open}
      data-testid={`tool-${name}`}
      data-state={state}
      className="group my-1.5 rounded-lg border border-line bg-sunken text-[0.8125rem] text-ink-soft"
      onToggle={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.currentTarget.open !== open) setChosen(event.currentTarget.open);
      }}
    >
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-lg px-2.5 py-1 hover:bg-hover [&::-webkit-details-marker]:hidden">
        {Icon ? (
          <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        ) : (
          <Wrench aria-hidden="true" className="size-3.5 shrink-0" />
        )}
        <span className="flex min-w-0 flex-1 items-baseline gap-2">
          <CallName name={name} sourced={!Icon} />
          {summary && <span className="min-w-0 truncate">{summary}</span>}
        </span>
        <span className="flex shrink-0 items-center gap-1.5 text-xs">
          <StateMark state={state} outcome={outcome} />
          {durationMs !== undefined && <Duration ms={durationMs} />}
        </span>
      </summary>
      {open && (
        <div className="flex flex-col gap-2 border-t border-line p-2.5">
          {failure?.message && (
            <p className="break-words text-ink">{maskSecrets(failure.message)}</p>
          )}
          {failure?.reason && (
            <p className="break-words">{t('reason', { reason: maskSecrets(failure.reason) })}</p>
          )}
          {children ?? (
            <>
              <ToolValue label={t('arguments')} value={ownArguments(args)} />
              {result !== undefined && !failure && <ToolValue label={t('result')} value={result} />}
            </>
          )}
        </div>
      )}
    </details>
  );
}
