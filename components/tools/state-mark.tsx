'use client';

import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleStop,
  CircleX,
  Hand,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { Spinner } from '@/components/ui/spinner';
import type { CallState } from './tool-call';

const STATES: Record<CallState, { icon: LucideIcon | null; look: string }> = {
  preparing: { icon: CircleDashed, look: '' },
  running: { icon: null, look: '' },
  waiting: { icon: Hand, look: 'text-accent' },
  done: { icon: CircleCheck, look: 'text-good' },
  failed: { icon: CircleX, look: 'text-bad' },
  denied: { icon: Ban, look: 'text-bad' },
  stopped: { icon: CircleStop, look: 'text-ink-faint' },
};

/** How a call stands, with a mark and in words; `outcome` says more than "done" would. */
export function StateMark({ state, outcome }: { state: CallState; outcome?: ReactNode }) {
  const t = useTranslations('tools');
  const { icon: Icon, look } = STATES[state];
  return (
    <>
      {Icon ? (
        <Icon aria-hidden="true" className={cn('size-3.5', look)} />
      ) : (
        <Spinner className="size-3.5" />
      )}
      {state === 'done' && outcome ? outcome : t(`state.${state}`)}
    </>
  );
}
