import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { PlacedWidget } from '@/lib/widgets/schema';

/** What all widgets have around them: a border, a title where there is one, and tools beside it. */
export function WidgetFrame({
  widget,
  title,
  tools,
  children,
}: {
  widget: Pick<PlacedWidget, 'id' | 'type'>;
  title?: string | undefined;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('widgets.types');
  const titleId = useId();
  const name = title ? { 'aria-labelledby': titleId } : { 'aria-label': t(widget.type) };
  return (
    <article
      {...name}
      data-widget={widget.id}
      data-widget-type={widget.type}
      className="my-2 min-w-0 overflow-hidden rounded-lg border border-line bg-raised text-sm text-ink shadow-card"
    >
      {(title || tools) && (
        <header className="flex min-h-10 items-center gap-2 px-3.5 pt-2 pb-1">
          {title && (
            <h3 id={titleId} dir="auto" className="min-w-0 flex-1 font-semibold text-pretty">
              {title}
            </h3>
          )}
          {tools && <div className="ml-auto flex shrink-0 items-center gap-0.5">{tools}</div>}
        </header>
      )}
      {children}
    </article>
  );
}
