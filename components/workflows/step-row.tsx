'use client';

import {
  Circle,
  CircleCheck,
  CircleMinus,
  CirclePause,
  CircleX,
  Hand,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Spinner } from '@/components/ui/spinner';
import type { StepStatus, WorkflowStep } from '@/lib/workflows/schema';
import type { ShownStatus } from './shown-status';

const ICONS: Record<Exclude<StepStatus, 'running'>, { icon: LucideIcon; look: string }> = {
  pending: { icon: Circle, look: 'text-ink-faint' },
  done: { icon: CircleCheck, look: 'text-good' },
  failed: { icon: CircleX, look: 'text-bad' },
  skipped: { icon: CircleMinus, look: 'text-ink-faint' },
};

/** A step as it stands: what it is, how far it got, what came of it. @param workflow how the whole stands */
export function StepRow({
  step,
  number,
  workflow,
}: {
  step: WorkflowStep;
  number: number;
  workflow: ShownStatus;
}) {
  const t = useTranslations('workflows');
  const { status, title, attempts, note, result, error, files } = step;
  const running = status === 'running';
  const word = running && workflow !== 'running' ? runningWord(workflow) : status;
  return (
    <li
      data-testid={`workflow-step-${status}`}
      aria-current={running ? 'step' : undefined}
      className={cn(
        'flex gap-2.5 rounded-md px-2 py-1.5 text-[0.8125rem]',
        running && 'bg-accent-soft',
      )}
    >
      <span className="mt-0.5 shrink-0">
        {running ? <RunningIcon workflow={workflow} /> : <SettledIcon status={status} />}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span
            className={cn(
              'min-w-0 flex-1 font-medium break-words text-ink',
              status === 'skipped' && 'text-ink-soft line-through',
            )}
          >
            {number}. {title}
          </span>
          <span className={cn('shrink-0 text-xs', running ? 'text-ink' : 'text-ink-soft')}>
            {t(`step.${word}`)}
            {attempts > 1 && `, ${t('attempt', { number: attempts })}`}
          </span>
        </p>
        {running && note && <p className="break-words text-ink-soft">{note}</p>}
        {error && (status === 'failed' || running) && (
          <p className="break-words text-bad">{error}</p>
        )}
        {result && (
          <p className="line-clamp-2 break-words text-ink-soft" title={withoutMarks(result)}>
            {withoutMarks(result)}
          </p>
        )}
        {files && files.length > 0 && (
          <ul aria-label={t('files')} className="mt-1 flex flex-wrap gap-1">
            {files.map((file) => (
              <li key={file} className="min-w-0 max-w-full">
                <Badge className="max-w-full truncate font-mono">{file}</Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Results are short, and Markdown in them is no more than names in backticks and emphasis. */
const withoutMarks = (text: string) => text.replaceAll(/`|\*\*/g, '');

const runningWord = (workflow: ShownStatus) => (workflow === 'asking' ? 'asking' : 'interrupted');

function RunningIcon({ workflow }: { workflow: ShownStatus }) {
  if (workflow === 'running') return <Spinner className="size-4 text-accent" />;
  const Icon = workflow === 'asking' ? Hand : CirclePause;
  return <Icon aria-hidden="true" className="size-4 text-accent" />;
}

function SettledIcon({ status }: { status: Exclude<StepStatus, 'running'> }) {
  const { icon: Icon, look } = ICONS[status];
  return <Icon aria-hidden="true" className={cn('size-4', look)} />;
}
