'use client';

import { CircleCheck, CircleSlash, Clock, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { Time } from '@/components/ui/time';
import { ValidationBadge } from '@/components/ui/validation-badge';
import { ANSWER_WAYS, type Decision } from '@/lib/decisions/schema';
import { GivenAnswers } from './given-answers';
import { isConsent, type Outcome } from './outcome';
import { PlanSteps } from './plan-steps';
import { PreviewView } from './preview-view';
import { SourcePassages } from './source-passages';
import { decisionSubject } from './use-decision-title';

/** A decision that is made: what came of it, by whom and when, on one line that opens. */
export function SettledCard({
  decision,
  outcome,
  overtaken,
}: {
  decision: Decision;
  outcome: Outcome;
  overtaken: boolean;
}) {
  const t = useTranslations('decisions');
  const { request, answer, answeredAt, answeredBy, answeredVia } = decision;
  const consent = isConsent(outcome);
  const Icon =
    consent === true
      ? CircleCheck
      : consent === false
        ? CircleSlash
        : outcome === 'expired'
          ? Clock
          : Undo2;
  const reason = answer && 'reason' in answer ? answer.reason : undefined;
  return (
    <details
      className="group rounded-lg border border-line bg-sunken text-[0.8125rem] text-ink-soft"
      data-outcome={outcome}
    >
      <summary className="flex list-none items-start gap-2 rounded-lg px-2.5 py-1.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <Icon
          aria-hidden="true"
          className={cn(
            'mt-0.5 size-4 shrink-0',
            consent === true && 'text-good',
            consent === false && 'text-bad',
          )}
        />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap gap-x-2">
            <span className="font-medium text-ink">{t(`outcome.${outcome}`)}</span>
            <span
              className={cn(
                'min-w-0 max-w-full truncate',
                request.kind === 'tool_approval' && 'font-mono text-xs leading-5',
              )}
            >
              {decisionSubject(request)}
            </span>
          </span>
          {answeredAt && (
            <span className="block text-xs text-ink-faint">
              {answeredBy && t('by', { name: answeredBy, via: viaWord(answeredVia) })}{' '}
              <Time iso={answeredAt} look="full" />
            </span>
          )}
          {reason && <span className="block">{t('reason', { reason })}</span>}
          {overtaken && <span className="block font-medium">{t('overtaken')}</span>}
        </span>
      </summary>
      <div className="border-t border-line p-2.5">
        {request.kind === 'tool_approval' && <PreviewView preview={request.preview} />}
        {request.kind === 'question' && (
          <GivenAnswers
            questions={request.questions}
            answers={answer?.kind === 'question' ? answer.answers : {}}
          />
        )}
        {request.kind === 'sources' && (
          <ul className="flex flex-col gap-2">
            {request.sources.map((source) => (
              <li key={source.documentId}>
                <p className="font-medium text-ink">
                  {source.title}{' '}
                  {answer?.kind === 'sources' && (
                    <ValidationBadge
                      validation={
                        answer.approved.includes(source.documentId) ? 'validated' : 'rejected'
                      }
                    />
                  )}
                </p>
                <SourcePassages source={source} />
              </li>
            ))}
          </ul>
        )}
        {request.kind === 'plan' && (
          <PlanSteps plan={(answer?.kind === 'plan' && answer.plan) || request.plan} />
        )}
      </div>
    </details>
  );
}

/** A key of the sentence that says who answered. */
function viaWord(via: string | null): string {
  return ANSWER_WAYS.find((known) => known === via) ?? 'other';
}
