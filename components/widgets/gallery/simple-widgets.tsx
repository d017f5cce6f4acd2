'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { largeWidgets, WIDGETS, type WidgetFixture } from '@/components/widgets/fixtures';
import { Widget } from '@/components/widgets/widget';
import type { WidgetAction } from '@/lib/widgets/schema';
import { GallerySection } from './gallery-section';

const TYPES = ['card', 'table', 'form', 'chart', 'image', 'list'] as const;

/** The six simple widgets in all their states, those that cannot be drawn, and the largest. */
export function SimpleWidgets() {
  const t = useTranslations('widgets');
  const large = useMemo(largeWidgets, []);
  return (
    <>
      {TYPES.map((type) => (
        <GallerySection key={type} id={type} title={t(`types.${type}`)} entries={WIDGETS[type]}>
          {(fixture) => <ShownWidget {...fixture} />}
        </GallerySection>
      ))}
      <GallerySection id="invalid" title={t('gallery.invalid')} entries={WIDGETS.invalid}>
        {(fixture) => <ShownWidget {...fixture} />}
      </GallerySection>
      <GallerySection id="large" title={t('gallery.large')} entries={large}>
        {(fixture) => <ShownWidget {...fixture} />}
      </GallerySection>
    </>
  );
}

/** A widget, and below it what the agent was last told of it. */
function ShownWidget({ widget, busy, fallback }: WidgetFixture) {
  const t = useTranslations('gallery');
  const [told, setTold] = useState<WidgetAction>();
  return (
    <>
      <Widget widget={widget} onAction={setTold} busy={busy} fallback={fallback} />
      {told && (
        <p role="status" className="rounded-md bg-sunken px-3 py-2 text-[0.8125rem] wrap-anywhere">
          {t('told')} <code className="font-mono">{JSON.stringify(told)}</code>
        </p>
      )}
    </>
  );
}
