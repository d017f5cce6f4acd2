'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { lazyModule } from '@/hooks/lazy-module';
import type { PlacedWidget } from '@/lib/widgets/schema';
import { WidgetFrame } from './widget-frame';

/** A widget whose view is fetched with the first of its kind, and again when the fetch failed. */
export function LazyView<Module>({
  support,
  widget,
  title,
  children,
}: {
  support: ReturnType<typeof lazyModule<Module>>;
  widget: Pick<PlacedWidget, 'id' | 'type'>;
  title: string;
  children: (module: Module) => ReactNode;
}) {
  const t = useTranslations('widgets.lazy');
  const module = support.use(true);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (module) return;
    let there = true;
    void support.load().then(() => there && setFailed(true));
    return () => {
      there = false;
    };
  }, [module, support]);
  if (module) return children(module);
  const retry = () => {
    setFailed(false);
    void support.load().then(() => setFailed(true));
  };
  return (
    <WidgetFrame widget={widget} title={title}>
      <div className="p-3.5">
        {failed ? (
          <div role="alert" className="flex flex-col items-start gap-2">
            {t('failed')}
            <Button size="sm" onClick={retry}>
              {t('retry')}
            </Button>
          </div>
        ) : (
          <div aria-busy="true">
            <span className="sr-only">{t('loading')}</span>
            <Skeleton className="h-72" />
          </div>
        )}
      </div>
    </WidgetFrame>
  );
}
