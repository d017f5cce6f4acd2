'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { tunables } from '@/lib/tunables';
import { InlineMarkdown } from './inline-markdown';
import type { ViewProps } from './view-props';
import { WidgetFrame } from './widget-frame';

/** Lines of Markdown one below the other, numbered where their order matters. */
export function ListView({ widget }: ViewProps<'list'>) {
  const t = useTranslations('widgets.list');
  const [whole, setWhole] = useState(false);
  const { title, ordered, items } = widget;
  const shown = whole ? items : items.slice(0, tunables.widgets.itemsAtOnce);
  const List = ordered ? 'ol' : 'ul';
  return (
    <WidgetFrame widget={widget} title={title}>
      <List
        className={`flex flex-col gap-1 pr-3.5 pb-3 pl-9 ${title ? '' : 'pt-3'} ${ordered ? 'list-decimal' : 'list-disc'} marker:text-ink-faint`}
      >
        {shown.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else, and may be alike
          <li key={index} className="min-w-0 break-words">
            <InlineMarkdown text={item} />
          </li>
        ))}
      </List>
      {shown.length < items.length && (
        <div className="px-3.5 pb-3">
          <Button size="sm" onClick={() => setWhole(true)}>
            {t('showAll', { count: items.length })}
          </Button>
        </div>
      )}
    </WidgetFrame>
  );
}
