'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import type { PlanStep } from '@/lib/decisions/schema';
import { TEXT_AREA } from './field-class';
import type { PlanAction } from './plan-draft';

/** One step of a plan while it is edited. Alt and an arrow key move it, as the buttons do. */
export function PlanStepEditor({
  step,
  number,
  count,
  problems,
  disabled,
  onEdit,
}: {
  step: PlanStep;
  number: number;
  count: number;
  problems: ReadonlySet<string>;
  disabled: boolean;
  onEdit: (action: PlanAction) => void;
}) {
  const t = useTranslations('decisions.plan');
  const move = (by: 1 | -1) => onEdit({ type: 'step_moved', id: step.id, by });
  return (
    <fieldset
      data-step={step.id}
      disabled={disabled}
      className="flex flex-col gap-2 rounded-md border border-line p-2.5"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <legend className="sr-only">{t('step', { number })}</legend>
      <div className="flex items-center gap-1">
        <span className="flex-1 text-xs font-medium text-ink-faint">{t('step', { number })}</span>
        <IconButton
          size="sm"
          label={t('moveUp', { number })}
          shortcut="Alt ↑"
          data-move="-1"
          disabled={number === 1}
          onClick={() => move(-1)}
        >
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton
          size="sm"
          label={t('moveDown', { number })}
          shortcut="Alt ↓"
          data-move="1"
          disabled={number === count}
          onClick={() => move(1)}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <IconButton
          size="sm"
          label={t('remove', { number })}
          disabled={count === 1}
          onClick={() => onEdit({ type: 'step_removed', id: step.id })}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      <Input
        aria-label={t('stepTitle', { number })}
        placeholder={t('titlePlaceholder')}
        value={step.title}
        maxLength={200}
        aria-invalid={problems.has(`${step.id}.title`)}
        onChange={(event) =>
          onEdit({ type: 'step_changed', id: step.id, change: { title: event.target.value } })
        }
      />
      <textarea
        aria-label={t('instruction', { number })}
        placeholder={t('instructionPlaceholder')}
        rows={3}
        className={TEXT_AREA}
        value={step.instruction}
        maxLength={4_000}
        aria-invalid={problems.has(`${step.id}.instruction`)}
        onChange={(event) =>
          onEdit({ type: 'step_changed', id: step.id, change: { instruction: event.target.value } })
        }
      />
    </fieldset>
  );
}
