'use client';

import { useTranslations } from 'next-intl';
import { ToolValue } from '@/components/tools/tool-value';
import type { Decision } from '@/lib/decisions/schema';
import { Part } from './part';

/** What a human was asked, how it was answered, and how long that took. */
export function DecisionLine({ decision }: { decision: Decision }) {
  const t = useTranslations('devConsole.run');
  const { kind, status, request, answer, answeredVia, createdAt, answeredAt } = decision;
  const waited = answeredAt === null ? null : Date.parse(answeredAt) - Date.parse(createdAt);
  const facts = [
    kind,
    request.kind === 'tool_approval' && request.toolName,
    status,
    answeredVia,
    waited !== null && t('waited', { seconds: Math.round(waited / 1_000) }),
  ];
  return (
    <li>
      <Part title={facts.filter(Boolean).join(' · ')}>
        <ToolValue label={t('asked')} value={request} />
        {answer && <ToolValue label={t('answered')} value={answer} />}
      </Part>
    </li>
  );
}
