'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { useErrorText } from '@/hooks/use-error-text';
import type { Decision, DecisionAnswer } from '@/lib/decisions/schema';
import { ApprovalBody } from './approval-body';
import { outcomeOf } from './outcome';
import { PlanBody } from './plan-body';
import { QuestionBody } from './question-body';
import { SettledCard } from './settled-card';
import { SourcesBody } from './sources-body';
import { type LiveDecision, useIsOpen } from './use-decision';
import { decisionIcon, useDecisionTitle } from './use-decision-title';

/**
 * Something that waits for a human, or did: what is asked, the controls to answer with, and
 * afterwards what was decided. The same in the chat and in the inbox.
 * @param onAnswered called once this page's answer was taken
 */
export function DecisionCard({
  live,
  onAnswered,
}: {
  live: LiveDecision;
  onAnswered?: () => void;
}) {
  const { decision, overtaken } = live;
  const outcome = outcomeOf(decision, useIsOpen(decision));
  if (outcome) {
    return <SettledCard decision={decision} outcome={outcome} overtaken={overtaken} />;
  }
  return <PendingCard live={live} onAnswered={onAnswered} />;
}

function PendingCard({ live, onAnswered }: { live: LiveDecision; onAnswered?: () => void }) {
  const t = useTranslations('decisions');
  const errorText = useErrorText();
  const title = useDecisionTitle();
  const { decision, sending, error, answer } = live;
  const Icon = decisionIcon(decision.request);
  const onAnswer = async (given: DecisionAnswer) => {
    if (await answer(given)) onAnswered?.();
  };
  return (
    <div
      aria-busy={sending}
      className="rounded-lg border border-accent/55 bg-raised text-ink shadow-card"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-2">
        <Icon aria-hidden="true" className="size-4 shrink-0 text-accent" />
        <h3 className="min-w-0 flex-1 text-sm font-semibold break-words">
          {title(decision.request)}
        </h3>
        <Badge tone="accent">{t('waiting')}</Badge>
      </div>
      <div className="flex flex-col gap-2.5 p-3">
        <Body decision={decision} sending={sending} onAnswer={onAnswer} />
        {error !== null && (
          <p role="alert" className="text-[0.8125rem] text-bad">
            {errorText(error)}
          </p>
        )}
        <p className="text-xs text-ink-faint">
          {t('expires')} <Time iso={decision.expiresAt} look="full" />
        </p>
      </div>
    </div>
  );
}

function Body({
  decision: { request },
  ...rest
}: {
  decision: Decision;
  sending: boolean;
  onAnswer: (answer: DecisionAnswer) => void;
}): ReactNode {
  switch (request.kind) {
    case 'tool_approval':
      return <ApprovalBody request={request} {...rest} />;
    case 'question':
      return <QuestionBody request={request} {...rest} />;
    case 'plan':
      return <PlanBody request={request} {...rest} />;
    case 'sources':
      return <SourcesBody request={request} {...rest} />;
  }
}
