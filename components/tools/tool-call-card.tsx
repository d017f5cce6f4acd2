'use client';

import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleStop,
  CircleX,
  Hand,
  type LucideIcon,
  Wrench,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Spinner } from '@/components/ui/spinner';
import type { CallState, ToolCall } from './tool-call';
import { errorWords } from './tool-data';
import { ToolValue } from './tool-value';

const STATES: Record<CallState, { icon: LucideIcon | null; look: string }> = {
  preparing: { icon: null, look: '' },
  running: { icon: null, look: '' },
  waiting: { icon: Hand, look: 'text-accent' },
  done: { icon: CircleCheck, look: 'text-good' },
  failed: { icon: CircleX, look: 'text-bad' },
  denied: { icon: Ban, look: 'text-bad' },
  stopped: { icon: CircleStop, look: 'text-ink-faint' },
};

/** A tool call in one line that opens: what was asked for, how it stands, what came back. */
export function ToolCallCard({
  call,
  icon: Icon = Wrench,
  summary,
  outcome,
  expanded = false,
  children,
}: {
  call: ToolCall;
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
  const { state, result, args, name } = call;
  const colon = name.indexOf(':');
  const failure = state === 'failed' || state === 'denied' ? errorWords(result) : null;
  return (
    <details
      open={open}
      data-testid={`tool-${name}`}
      data-state={state}
      className="group my-1.5 rounded-lg border border-line bg-sunken text-[0.8125rem] text-ink-soft"
      onToggle={(event) => {
        if (event.currentTarget.open !== open) setChosen(event.currentTarget.open);
      }}
    >
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-lg px-2.5 py-1 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="flex min-w-0 flex-1 items-baseline gap-2">
          {colon > 0 && <Badge>{name.slice(0, colon)}</Badge>}
          <span className="shrink-0 font-mono text-xs font-medium text-ink">
            {name.slice(colon + 1)}
          </span>
          {summary && <span className="min-w-0 truncate">{summary}</span>}
        </span>
        <span className="flex shrink-0 items-center gap-1.5 text-xs">
          <StateIcon state={state} />
          {state === 'done' && outcome ? outcome : t(`state.${state}`)}
        </span>
      </summary>
      {open && (
        <div className="flex flex-col gap-2 border-t border-line p-2.5">
          {failure?.message && <p className="break-words text-ink">{failure.message}</p>}
          {failure?.reason && (
            <p className="break-words">{t('reason', { reason: failure.reason })}</p>
          )}
          {children ?? (
            <>
              <ToolValue label={t('arguments')} value={args} />
              {result !== undefined && !failure && <ToolValue label={t('result')} value={result} />}
            </>
          )}
        </div>
      )}
    </details>
  );
}

function StateIcon({ state }: { state: CallState }) {
  const { icon: Icon, look } = STATES[state];
  if (state === 'preparing') return <CircleDashed aria-hidden="true" className="size-3.5" />;
  if (!Icon) return <Spinner className="size-3.5" />;
  return <Icon aria-hidden="true" className={cn('size-3.5', look)} />;
}
