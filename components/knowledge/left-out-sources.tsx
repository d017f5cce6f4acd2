import { Ban } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { LeftOut } from '@/lib/knowledge/schema';

/** Which documents an answer does not rest on although they fit, and why. */
export function LeftOutSources({ documents }: { documents: readonly LeftOut[] }) {
  const t = useTranslations('validation');
  if (documents.length === 0) return null;
  return (
    <p className="mt-1.5 flex gap-1.5 text-xs text-ink-soft" data-testid="left-out-sources">
      <Ban aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
      <span className="min-w-0 break-words">
        {t('leftOut', {
          count: documents.length,
          titles: documents.map(({ documentTitle: title }) => t('named', { title })).join(', '),
        })}
      </span>
    </p>
  );
}
