'use client';

import { ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Progress } from '@/components/ui/progress';
import type { WorkflowState } from '@/lib/workflows/schema';
import { type ShownStatus, shownStatus } from './shown-status';
import { StepList } from './step-list';
import { WorkflowButtons } from './workflow-buttons';
import {
  type Activity,
  type Control,
  directivesFor,
  progressOf,
  type WorkflowDirectives,
  workflowControls,
} from './workflow-controls';

const TONES: Partial<Record<ShownStatus, 'accent' | 'good' | 'warn' | 'bad'>> = {
  planning: 'accent',
  awaiting_approval: 'accent',
  asking: 'accent',
  running: 'accent',
  done: 'good',
  paused: 'warn',
  interrupted: 'warn',
  failed: 'bad',
};

/** A plan and how it is carried out, live, with what the user can do about it. */
export function WorkflowCard({
  workflow,
  activity,
  onPause,
  onAct,
}: {
  workflow: WorkflowState;
  /** What the conversation does at the moment. */
  activity: Activity;
  /** @returns whether it will pause */
  onPause: () => Promise<boolean>;
  onAct: (directives: WorkflowDirectives) => void;
}) {
  const t = useTranslations('workflows');
  const [pausing, setPausing] = useState(false);
  const { title, phase, reason } = workflow;
  const status = shownStatus(workflow, activity);
  const { settled, all } = progressOf(workflow);
  // The plan stands right below, with more about each step.
  const listed = all > 0 && status !== 'awaiting_approval';
  useEffect(() => {
    if (status !== 'running') setPausing(false);
  }, [status]);
  const onControl = async (control: Control) => {
    if (control !== 'pause') return onAct(directivesFor(workflow, control));
    setPausing(true);
    setPausing(await onPause());
  };
  const controls = workflowControls(workflow, activity);
  const hint = pausing ? t('pausing') : HINTED.has(status) ? t(`hint.${status as Hinted}`) : null;
  return (
    <section
      aria-label={t('label', { title: title || workflow.task })}
      data-testid={`workflow-${status}`}
      className="my-2 rounded-lg border border-line bg-raised text-ink shadow-card"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-2">
        <ListChecks aria-hidden="true" className="size-4 shrink-0 text-accent" />
        <h3 className="min-w-0 flex-1 text-sm font-semibold break-words">
          {title || workflow.task}
        </h3>
        <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
      </div>
      <div className="flex flex-col gap-2.5 p-3">
        {listed && (
          <div className="flex items-center gap-3 text-xs text-ink-soft">
            <Progress label={t('progressLabel')} value={(100 * settled) / all} />
            <span className="shrink-0 tabular-nums">{t('progress', { settled, all })}</span>
          </div>
        )}
        {status === 'running' && phase === 'report' && (
          <p className="text-[0.8125rem] text-ink-soft">{t('reporting')}</p>
        )}
        {listed && <StepList workflow={workflow} status={status} />}
        {reason && <p className="text-[0.8125rem] break-words text-ink-soft">{reason}</p>}
        {hint && <p className="text-[0.8125rem] text-ink-soft">{hint}</p>}
        <WorkflowButtons
          controls={pausing ? [] : controls}
          onControl={(control) => void onControl(control)}
        />
      </div>
    </section>
  );
}

type Hinted = 'planning' | 'awaiting_approval' | 'asking' | 'paused' | 'interrupted';
const HINTED: ReadonlySet<ShownStatus> = new Set<Hinted>([
  'planning',
  'awaiting_approval',
  'asking',
  'paused',
  'interrupted',
]);
