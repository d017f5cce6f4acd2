'use client';

import { Check, Pencil, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { DecisionAnswer, DecisionRequest } from '@/lib/decisions/schema';
import { changedPlan, planProblems } from './plan-draft';
import { PlanEditor } from './plan-editor';
import { PlanSteps } from './plan-steps';
import { ReasonForm } from './reason-form';

/** The checkpoint before a plan is carried out: read it, change it, let it begin or not. */
export function PlanBody({
  request,
  sending,
  onAnswer,
}: {
  request: Extract<DecisionRequest, { kind: 'plan' }>;
  sending: boolean;
  onAnswer: (answer: DecisionAnswer) => void;
}) {
  const t = useTranslations('decisions');
  const [draft, setDraft] = useState(request.plan);
  const [mode, setMode] = useState<'read' | 'edit' | 'reject'>('read');
  const [tried, setTried] = useState(false);
  const problems = tried ? planProblems(draft) : [];
  const changed = changedPlan(request.plan, draft);

  const approve = () => {
    setTried(true);
    if (planProblems(draft).length > 0) return setMode('edit');
    onAnswer({ kind: 'plan', verdict: 'approve', ...(changed ? { plan: changed } : {}) });
  };
  if (mode === 'reject') {
    return (
      <div className="flex flex-col gap-3">
        <PlanSteps plan={draft} />
        <ReasonForm
          submit={t('plan.reject')}
          disabled={sending}
          onSubmit={(reason) =>
            onAnswer({ kind: 'plan', verdict: 'reject', ...(reason ? { reason } : {}) })
          }
          onCancel={() => setMode('read')}
        />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {mode === 'edit' ? (
        <PlanEditor
          plan={draft}
          problems={new Set(problems)}
          disabled={sending}
          onChange={setDraft}
        />
      ) : (
        <PlanSteps plan={draft} />
      )}
      {problems.length > 0 && (
        <p role="alert" className="text-[0.8125rem] text-bad">
          {t('plan.incomplete')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          variant="primary"
          disabled={sending}
          data-triage="allow"
          onClick={approve}
        >
          {sending ? <Spinner /> : <Check aria-hidden="true" className="size-4" />}
          {changed ? t('plan.approveChanged') : t('plan.approve')}
        </Button>
        <Button
          size="sm"
          disabled={sending}
          aria-expanded={mode === 'edit'}
          onClick={() => setMode(mode === 'edit' ? 'read' : 'edit')}
        >
          <Pencil aria-hidden="true" className="size-3.5" />
          {mode === 'edit' ? t('plan.doneEditing') : t('plan.edit')}
        </Button>
        <Button size="sm" disabled={sending} data-triage="deny" onClick={() => setMode('reject')}>
          <X aria-hidden="true" className="size-4" />
          {t('plan.reject')}
        </Button>
      </div>
    </div>
  );
}
