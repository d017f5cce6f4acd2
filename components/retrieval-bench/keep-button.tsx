'use client';

import { BookmarkPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { useErrorText } from '@/hooks/use-error-text';
import { sameFilters, usedFilters } from './marks';
import type { Bench } from './use-bench';
import type { GoldenCases } from './use-golden-cases';

/** Keeps the query that was tried, with its marks, as a golden case. */
export function KeepButton({
  bench: { asked, places, unanswerable },
  golden,
  primary = false,
}: {
  bench: Bench;
  golden: GoldenCases;
  primary?: boolean;
}) {
  const t = useTranslations('retrievalBench.keep');
  const errorText = useErrorText();
  const [keeping, setKeeping] = useState(false);
  if (!asked) return null;
  const { query } = asked;
  const filters = usedFilters(asked.filters);
  const known = golden.cases?.some(
    (one) => one.query === query && sameFilters(one.filters, filters),
  );
  const keep = async () => {
    setKeeping(true);
    try {
      await golden.keep({ query, filters, places, answerable: !unanswerable });
      toast.success(t(known ? 'updated' : 'kept'));
    } catch (error) {
      toast.error(errorText(error));
    }
    setKeeping(false);
  };
  return (
    <Button
      variant={primary ? 'primary' : 'secondary'}
      size={primary ? 'md' : 'sm'}
      disabled={keeping}
      onClick={() => void keep()}
    >
      <BookmarkPlus aria-hidden="true" className="size-4" />
      {t(known ? 'update' : 'keep')}
    </Button>
  );
}
