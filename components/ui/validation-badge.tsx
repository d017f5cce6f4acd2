'use client';

import { BadgeCheck, Ban, CircleDashed, History, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Validation } from '@/lib/knowledge/schema';

const LOOKS: Record<Validation, { icon: LucideIcon; tone: 'neutral' | 'good' | 'warn' | 'bad' }> = {
  proposed: { icon: CircleDashed, tone: 'neutral' },
  validated: { icon: BadgeCheck, tone: 'good' },
  stale: { icon: History, tone: 'warn' },
  rejected: { icon: Ban, tone: 'bad' },
};

/** What people think of a document as a source; nothing while nobody has judged it. */
export function ValidationBadge({ validation }: { validation: Validation | null | undefined }) {
  const t = useTranslations('validation');
  if (!validation) return null;
  const { icon: Icon, tone } = LOOKS[validation];
  return (
    <Badge tone={tone} data-validation={validation} className="align-middle">
      <Icon aria-hidden="true" />
      {t(validation)}
    </Badge>
  );
}
