'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { announce } from '@/components/ui/announce';
import { shownStatus } from '@/components/workflows/shown-status';
import { WorkflowCard } from '@/components/workflows/workflow-card';
import type { Activity } from '@/components/workflows/workflow-controls';
import { useChat } from './chat-context';
import { isBusy, type SessionState } from './session-state';
import { useWorkflow } from './use-workflow';

const activityOf = (state: SessionState): Activity => {
  if (isBusy(state) || state.phase === 'opening') return 'working';
  return state.phase === 'waiting' ? 'waiting' : 'idle';
};

/** A workflow at its place in the transcript; nothing but a line when its state is not kept any more. */
export function ChatWorkflow({ content: { workflowId } }: { content: { workflowId: string } }) {
  const t = useTranslations('workflows');
  const { state, controller } = useChat();
  const workflow = useWorkflow(workflowId);
  const activity = activityOf(state);

  const spoken = useRef<string>(undefined);
  const step = workflow?.steps.find(({ id }) => id === workflow.currentStepId);
  const status = workflow ? shownStatus(workflow, activity) : 'missing';
  const speak = useEffectEvent(() => {
    if (!workflow || status === 'missing') return;
    const number = workflow.steps.findIndex(({ id }) => id === step?.id) + 1;
    const all = workflow.steps.length;
    const words = step
      ? t('announceStep', { number, all, title: step.title })
      : t('announceStatus', { title: workflow.title, status: t(`status.${status}`) });
    announce(words);
  });
  const news = `${status} ${step?.id ?? ''}`;
  useEffect(() => {
    if (spoken.current !== undefined && spoken.current !== news) speak();
    spoken.current = news;
  }, [news]);

  if (!workflow) {
    if (state.phase === 'opening') return null;
    return (
      <p
        role="note"
        data-testid="workflow-missing"
        className="my-2 text-[0.8125rem] text-ink-faint"
      >
        {t('missing')}
      </p>
    );
  }
  return (
    <WorkflowCard
      workflow={workflow}
      activity={activity}
      onPause={controller.pause}
      onAct={(directives) => controller.act({ workflow: directives })}
    />
  );
}
