'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Plan } from '@/lib/decisions/schema';

/** The steps of a plan to be read: what is done, with which tools, and how one can tell. */
export function PlanSteps({ plan }: { plan: Plan }) {
  const t = useTranslations('decisions.plan');
  return (
    <ol className="flex flex-col gap-2.5">
      {plan.steps.map((step, index) => (
        <li key={step.id} className="flex gap-2.5 text-sm">
          <span className="w-5 shrink-0 text-right font-medium text-ink-faint tabular-nums">
            {index + 1}.
          </span>
          <div className="flex min-w-0 flex-1 flex-col gap-0.5">
            <p className="font-medium break-words text-ink">{step.title}</p>
            {step.instruction !== step.title && (
              <p className="text-[0.8125rem] break-words whitespace-pre-line text-ink-soft">
                {step.instruction}
              </p>
            )}
            {step.check && (
              <p className="text-xs break-words text-ink-faint">
                {t('check', { check: step.check })}
              </p>
            )}
            {step.tools.length > 0 && (
              <ul aria-label={t('tools')} className="mt-0.5 flex flex-wrap gap-1">
                {step.tools.map((tool) => (
                  <li key={tool}>
                    <Badge className="font-mono">{tool}</Badge>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
