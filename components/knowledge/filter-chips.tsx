'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { setDocumentFilter, useDocumentFilter } from '@/hooks/document-filter';

/** What the list is narrowed to besides the words, each with the way to let it go. */
export function FilterChips() {
  const t = useTranslations('documents');
  const tValidation = useTranslations('validation');
  const filter = useDocumentFilter();
  const { kinds, validations } = filter;
  if (kinds.length + validations.length === 0) return null;
  const chips = [
    ...kinds.map((kind) => ({
      label: t(`kind.${kind}`),
      without: { ...filter, kinds: kinds.filter((other) => other !== kind) },
    })),
    ...validations.map((validation) => ({
      label: tValidation(validation),
      without: { ...filter, validations: validations.filter((other) => other !== validation) },
    })),
  ];
  return (
    <ul aria-label={t('filter.label')} className="mt-3 flex flex-wrap gap-2">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <Button
            size="sm"
            aria-label={t('filter.remove', { name: label })}
            onClick={() => setDocumentFilter(without)}
          >
            {label}
            <X aria-hidden="true" className="size-3.5" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
