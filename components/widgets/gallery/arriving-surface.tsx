'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { SurfaceFixture } from '@/components/widgets/surface/fixtures';
import { Surface } from '@/components/widgets/surface/surface';

/** A surface whose messages come one at a time, as they do from a model. */
export function ArrivingSurface({ operations }: SurfaceFixture) {
  const t = useTranslations('gallery');
  const [count, setCount] = useState(1);
  const shown = useMemo(() => operations.slice(0, count), [operations, count]);
  const complete = count === operations.length;
  return (
    <>
      <Surface operations={shown} complete={complete} />
      <Button size="sm" disabled={complete} onClick={() => setCount(count + 1)}>
        {t('next', { shown: count, all: operations.length })}
      </Button>
    </>
  );
}
