'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { Markdown } from '@/components/chat/markdown';
import { Button } from '@/components/ui/button';
import type { WidgetAction } from '@/lib/widgets/schema';
import type { ViewProps } from './view-props';
import { WidgetFrame } from './widget-frame';

/** Words of the agent with a title, and what can be done about them. */
export function CardView({ widget, onAction, busy }: ViewProps<'card'>) {
  const t = useTranslations('widgets');
  const [sending, setSending] = useState(false);
  const { id, title, content, actions } = widget;
  const waits = busy || sending;
  const press = async (action: WidgetAction) => {
    if (waits) return;
    setSending(true);
    try {
      await onAction(action);
    } catch {
      toast.error(t('notSent'));
    } finally {
      setSending(false);
    }
  };
  return (
    <WidgetFrame widget={widget} title={title}>
      <div className="flex flex-col gap-3 px-3.5 pb-3.5">
        {content && <Markdown content={content} />}
        {actions.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {actions.map(({ label, action, values = {} }, index) => (
              <Button
                // biome-ignore lint/suspicious/noArrayIndexKey: two buttons may be alike in all they have
                key={index}
                size="sm"
                // Disabled for real it would lose the focus when the press makes the agent busy.
                aria-disabled={waits}
                className="h-auto min-h-7 max-w-full py-1 whitespace-normal aria-disabled:cursor-default aria-disabled:opacity-50"
                onClick={() => void press({ widget: id, action, title: label, values })}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </WidgetFrame>
  );
}
