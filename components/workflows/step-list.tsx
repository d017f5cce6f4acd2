'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { WorkflowState } from '@/lib/workflows/schema';
import { type ShownStatus, stepWindow } from './shown-status';
import { StepRow } from './step-row';

/** More would push the conversation out of sight. */
const MOST_ROWS = 10;

/** The steps in their order; of many, those around the current one until all are asked for. */
export function StepList({ workflow, status }: { workflow: WorkflowState; status: ShownStatus }) {
  const t = useTranslations('workflows');
  const [all, setAll] = useState(false);
  const { steps } = workflow;
  const [from, to] = all ? [0, steps.length] : stepWindow(workflow, MOST_ROWS);
  return (
    <>
      <ol start={from + 1} className="flex flex-col gap-0.5">
        {steps.slice(from, to).map((step, index) => (
          <StepRow key={step.id} step={step} number={from + index + 1} workflow={status} />
        ))}
      </ol>
      {(all || to - from < steps.length) && steps.length > MOST_ROWS && (
        <Button size="sm" variant="quiet" onClick={() => setAll(!all)}>
          {all ? t('fewerSteps') : t('allSteps', { count: steps.length })}
        </Button>
      )}
    </>
  );
}
