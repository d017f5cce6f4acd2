'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { HOSTILE, type HostileSurface } from '@/components/widgets/surface/fixtures';
import { Surface } from '@/components/widgets/surface/surface';
import { GallerySection } from './gallery-section';

const entries = HOSTILE.map((hostile) => ({ ...hostile, title: hostile.tries }));

/** @param only the name of one; all of them without it */
export function HostileGallery({ only }: { only: string }) {
  const t = useTranslations('gallery');
  const shown = only ? entries.filter(({ name }) => name === only) : entries;
  return (
    <GallerySection id="hostile" title={t('surfaces')} entries={shown}>
      {({ make }) => <Refused make={make} />}
    </GallerySection>
  );
}

function Refused({ make }: Pick<HostileSurface, 'make'>) {
  const operations = useMemo(make, [make]);
  return <Surface operations={operations} />;
}
