'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ARRIVING, SURFACES, type SurfaceFixture } from '@/components/widgets/surface/fixtures';
import { Surface } from '@/components/widgets/surface/surface';
import { ArrivingSurface } from './arriving-surface';
import { GallerySection } from './gallery-section';

export function SurfaceGallery() {
  const t = useTranslations('gallery');
  return (
    <>
      <GallerySection id="surfaces" title={t('surfaces')} entries={SURFACES}>
        {(fixture) => <ShownSurface {...fixture} />}
      </GallerySection>
      <GallerySection id="pieces" title={t('pieces')} entries={ARRIVING}>
        {(fixture) => <ArrivingSurface {...fixture} />}
      </GallerySection>
    </>
  );
}

/** A surface, and below it what the agent was last told of it. */
function ShownSurface({ operations, complete }: SurfaceFixture) {
  const t = useTranslations('gallery');
  const [told, setTold] = useState<string>();
  return (
    <>
      <Surface
        operations={operations}
        complete={complete}
        onAction={({ name, sourceComponentId, context }, data) =>
          setTold(JSON.stringify({ name, sourceComponentId, context, data }))
        }
      />
      {told && (
        <p role="status" className="rounded-md bg-sunken px-3 py-2 text-[0.8125rem] wrap-anywhere">
          {t('told')} <code className="font-mono">{told}</code>
        </p>
      )}
    </>
  );
}
