'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A search in the documents: the query and how much it found. */
export function SearchCallCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const query = textArgument(call, 'query');
  const { passages } = resultFields(call.result);
  const count = Array.isArray(passages) ? passages.length : 0;
  return (
    <ToolCallCard
      call={call}
      icon={Search}
      summary={query && <q>{query}</q>}
      outcome={t('passages', { count })}
    />
  );
}
