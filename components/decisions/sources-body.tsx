'use client';

import { Ban, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { ValidationBadge } from '@/components/ui/validation-badge';
import { useReader } from '@/hooks/use-reader';
import type { DecisionAnswer, DecisionRequest, ProposedSource } from '@/lib/decisions/schema';
import { VALIDATIONS } from '@/lib/knowledge/schema';
import { CHOICE } from './field-class';
import { ReasonForm } from './reason-form';
import { SourcePassages } from './source-passages';

/** What an answer would rest on: read the passages, let it rest on some, all or none of them. */
export function SourcesBody({
  request,
  sending,
  onAnswer,
}: {
  request: Extract<DecisionRequest, { kind: 'sources' }>;
  sending: boolean;
  onAnswer: (answer: DecisionAnswer) => void;
}) {
  const t = useTranslations('decisions.sources');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const ids = request.sources.map(({ documentId }) => documentId);
  const approved = ids.filter((id) => !left.has(id));

  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  /** Whoever leaves sources out may say why. */
  const approve = (chosen: readonly string[]) => {
    if (chosen.length < ids.length) setAsking(chosen);
    else onAnswer({ kind: 'sources', approved: [...chosen] });
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-[0.8125rem] text-ink-soft">
        {t('question')} <q className="text-ink">{request.question}</q>
      </p>
      <ul className="flex max-h-96 flex-col gap-3 overflow-y-auto">
        {request.sources.map((source) => (
          <SourceChoice
            key={source.documentId}
            source={source}
            checked={!left.has(source.documentId)}
            disabled={sending || asking !== null}
            onToggle={() => toggle(source.documentId)}
          />
        ))}
      </ul>
      {asking ? (
        <ReasonForm
          submit={asking.length > 0 ? t('approve', { count: asking.length }) : t('none')}
          disabled={sending}
          onSubmit={(reason) =>
            onAnswer({ kind: 'sources', approved: [...asking], ...(reason ? { reason } : {}) })
          }
          onCancel={() => setAsking(null)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            variant="primary"
            disabled={sending || approved.length === 0}
            data-triage="allow"
            onClick={() => approve(approved)}
          >
            {sending ? <Spinner /> : <Check aria-hidden="true" className="size-4" />}
            {approved.length === ids.length
              ? t('all', { count: ids.length })
              : t('approve', { count: approved.length })}
          </Button>
          <Button size="sm" disabled={sending} data-triage="deny" onClick={() => approve([])}>
            <Ban aria-hidden="true" className="size-3.5" />
            {t('none')}
          </Button>
        </div>
      )}
    </div>
  );
}

function SourceChoice({
  source,
  checked,
  disabled,
  onToggle,
}: {
  source: ProposedSource;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}) {
  const t = useTranslations('decisions.sources');
  const id = useId();
  const { open } = useReader();
  const first = source.passages[0];
  const validation = VALIDATIONS.find((one) => one === source.validation);
  return (
    <li className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        className={CHOICE}
        checked={checked}
        disabled={disabled}
        onChange={onToggle}
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2">
          <label htmlFor={id} className="text-sm font-medium break-words">
            {source.title}
          </label>
          <ValidationBadge validation={validation} />
          <button
            type="button"
            className="text-xs text-accent-strong underline underline-offset-2"
            aria-label={t('openNamed', { title: source.title })}
            onClick={() => open(source.documentId, first && { start: first.start, end: first.end })}
          >
            {t('open')}
          </button>
        </div>
        <SourcePassages source={source} />
      </div>
    </li>
  );
}
