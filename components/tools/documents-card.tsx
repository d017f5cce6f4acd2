'use client';

import { Files } from 'lucide-react';
import { useTranslations } from 'next-intl';
import * as z from 'zod';
import type { ToolCall } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { parseToolData } from './tool-data';

const resultSchema = z.object({ total: z.number() });

/** A look at which documents there are: how many. */
export function DocumentsCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const total = resultSchema.safeParse(parseToolData(call.result ?? '')).data?.total;
  return (
    <ToolCallCard
      call={call}
      icon={Files}
      outcome={total === undefined ? undefined : t('documents', { count: total })}
    />
  );
}
