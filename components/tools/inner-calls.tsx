import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The calls that a call made, set in below it. */
export function InnerCalls({ of, children }: { of: string; children: ReactNode }) {
  const t = useTranslations('tools');
  return (
    <fieldset
      aria-label={t('madeBy', { name: of })}
      data-testid="inner-calls"
      className="ml-3 min-w-0 border-l-2 border-line pl-2.5"
    >
      {children}
    </fieldset>
  );
}
