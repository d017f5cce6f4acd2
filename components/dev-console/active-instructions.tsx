'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { ContextUsage } from '@/lib/agent/schema';

/** Which instructions held in the run beside the rules, and in which words. */
export function ActiveInstructions({ usage }: { usage: ContextUsage | undefined }) {
  const t = useTranslations('devConsole.model');
  const words = usage?.parts.find(({ name }) => name === 'guidance')?.preview;
  return (
    <section aria-label={t('instructions')} className="my-3">
      <h3 className="mb-1 font-medium">{t('instructions')}</h3>
      {usage?.instructions?.length ? (
        <ul className="flex flex-wrap gap-1">
          {usage.instructions.map((id) => (
            <li key={id}>
              <Badge tone="accent" className="font-mono">
                {id}
              </Badge>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">{t('noInstructions')}</p>
      )}
      {words && (
        <p className="mt-2 rounded-md bg-sunken p-2 font-mono text-xs whitespace-pre-wrap">
          {words}
        </p>
      )}
    </section>
  );
}
