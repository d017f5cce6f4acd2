'use client';

import { Check, ShieldCheck, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { DecisionAnswer, DecisionRequest } from '@/lib/decisions/schema';
import { PreviewView } from './preview-view';
import { ReasonForm } from './reason-form';

type Approval = Extract<DecisionRequest, { kind: 'tool_approval' }>;

/** What a tool is about to do, and whether it may. */
export function ApprovalBody({
  request,
  sending,
  onAnswer,
}: {
  request: Approval;
  sending: boolean;
  onAnswer: (answer: DecisionAnswer) => void;
}) {
  const t = useTranslations('decisions');
  const [denying, setDenying] = useState(false);
  const denyButton = useRef<HTMLButtonElement>(null);
  const ruleId = useId();
  const { suggestedRule: rule } = request;
  const answer = (verdict: 'allow_once' | 'allow_always' | 'deny', reason?: string) =>
    onAnswer({ kind: 'tool_approval', verdict, ...(reason === undefined ? {} : { reason }) });
  return (
    <div className="flex flex-col gap-3">
      <PreviewView preview={request.preview} />
      {denying ? (
        <ReasonForm
          submit={t('deny')}
          disabled={sending}
          onSubmit={(reason) => answer('deny', reason)}
          onCancel={() => {
            setDenying(false);
            requestAnimationFrame(() => denyButton.current?.focus());
          }}
        />
      ) : (
        <>
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              variant="primary"
              disabled={sending}
              data-triage="allow"
              onClick={() => answer('allow_once')}
            >
              {sending ? <Spinner /> : <Check aria-hidden="true" className="size-4" />}
              {t('allowOnce')}
            </Button>
            {rule && (
              <Button
                size="sm"
                disabled={sending}
                aria-describedby={ruleId}
                onClick={() => answer('allow_always')}
              >
                <ShieldCheck aria-hidden="true" className="size-4" />
                {t('allowAlways')}
              </Button>
            )}
            <Button
              ref={denyButton}
              size="sm"
              disabled={sending}
              data-triage="deny"
              onClick={() => setDenying(true)}
            >
              <X aria-hidden="true" className="size-4" />
              {t('deny')}
            </Button>
          </div>
          {rule && (
            <p id={ruleId} className="text-xs text-ink-faint">
              {t('rule')}{' '}
              <code className="font-mono break-all text-ink-soft">
                {rule.tool} {rule.pattern}
              </code>
            </p>
          )}
        </>
      )}
    </div>
  );
}
