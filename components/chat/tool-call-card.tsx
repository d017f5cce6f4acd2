'use client';

import { CircleCheck, CircleX, Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Spinner } from '@/components/ui/spinner';
import { formatToolData, isErrorResult } from './tool-data';

export type ToolStatus = 'inProgress' | 'executing' | 'complete';

/** A tool call in one line that opens: what was asked for, what came back. */
export function ToolCallCard({
  name,
  status,
  summary,
  outcome,
  args,
  result,
  icon,
}: {
  name: string;
  status: ToolStatus;
  /** What the call is about, in a few words. */
  summary?: ReactNode;
  /** What came of it, in a word or two. */
  outcome?: string;
  args: unknown;
  result: string | undefined;
  icon?: ReactNode;
}) {
  const t = useTranslations('chat');
  const failed = status === 'complete' && isErrorResult(result);
  const word = failed ? t('tool.failed') : t(`tool.${status}`);
  return (
    <details className="group my-1.5 rounded-lg border border-line bg-sunken text-[0.8125rem] text-ink-soft">
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-lg px-2.5 py-1 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="shrink-0 [&>svg]:size-3.5">
          {icon ?? <Wrench />}
        </span>
        <span className="min-w-0 flex-1 truncate">
          <span className="font-mono text-xs font-medium text-ink">{name}</span>
          {summary && <span className="ml-2">{summary}</span>}
        </span>
        <span className="flex shrink-0 items-center gap-1.5 text-xs">
          {status !== 'complete' && <Spinner className="size-3.5" />}
          {status === 'complete' &&
            (failed ? (
              <CircleX aria-hidden="true" className="size-3.5 text-bad" />
            ) : (
              <CircleCheck aria-hidden="true" className="size-3.5 text-good" />
            ))}
          {outcome ?? word}
        </span>
      </summary>
      <div className="flex flex-col gap-2 border-t border-line p-2.5">
        <ToolData label={t('tool.arguments')} text={formatToolData(args)} />
        {result !== undefined && (
          <ToolData label={t('tool.result')} text={formatToolData(result)} />
        )}
      </div>
    </details>
  );
}

function ToolData({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="mb-1 text-xs font-medium text-ink-faint">{label}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
        tabIndex={0}
        className="max-h-64 overflow-auto rounded-md bg-surface p-2 font-mono text-xs whitespace-pre-wrap"
      >
        {text}
      </pre>
    </div>
  );
}
