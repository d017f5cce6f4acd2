'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { announce } from '@/components/ui/announce';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { Plan } from '@/lib/decisions/schema';
import { editPlan, type PlanAction } from './plan-draft';
import { PlanStepEditor } from './plan-step-editor';

/** A proposed plan while the human changes it. The focus stays with the step that is worked on. */
export function PlanEditor({
  plan,
  problems,
  disabled,
  onChange,
}: {
  plan: Plan;
  problems: ReadonlySet<string>;
  disabled: boolean;
  onChange: (plan: Plan) => void;
}) {
  const t = useTranslations('decisions.plan');
  const box = useRef<HTMLDivElement>(null);

  const focus = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  /** Moving an element takes the focus from it, and at an end of the list its button is of no use. */
  const keepFocus = (otherwise: string) => {
    const held = document.activeElement;
    requestAnimationFrame(() => {
      if (held instanceof HTMLElement) held.focus();
      if (document.activeElement !== held) focus(otherwise);
    });
  };
  const edit = (action: PlanAction) => {
    const next = editPlan(plan, action);
    if (next === plan) return;
    onChange(next);
    if (action.type === 'step_added') focus(`[data-step="${next.steps.at(-1)?.id}"] input`);
    if (action.type === 'step_removed') {
      const index = plan.steps.findIndex(({ id }) => id === action.id);
      focus(`[data-step="${next.steps[Math.min(index, next.steps.length - 1)]?.id}"] input`);
    }
    if (action.type === 'step_moved') {
      const number = next.steps.findIndex(({ id }) => id === action.id) + 1;
      announce(t('moved', { number, count: next.steps.length }));
      keepFocus(`[data-step="${action.id}"] [data-move="${-action.by}"]`);
    }
  };
  return (
    <div ref={box} className="flex flex-col gap-2">
      <Input
        aria-label={t('planTitle')}
        value={plan.title}
        maxLength={200}
        disabled={disabled}
        aria-invalid={problems.has('title')}
        onChange={(event) => edit({ type: 'retitled', title: event.target.value })}
      />
      <ol className="flex flex-col gap-2">
        {plan.steps.map((step, index) => (
          <li key={step.id}>
            <PlanStepEditor
              step={step}
              number={index + 1}
              count={plan.steps.length}
              problems={problems}
              disabled={disabled}
              onEdit={edit}
            />
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        className="self-start"
        disabled={disabled || plan.steps.length >= 50}
        onClick={() => edit({ type: 'step_added' })}
      >
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
    </div>
  );
}
