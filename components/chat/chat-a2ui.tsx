'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { Surface } from '@/components/widgets/surface/surface';
import { useWidgetFallback } from '@/hooks/use-widget-fallback';
import { actionMessage, surfaceAction } from '@/lib/widgets';
import type { SurfaceAction, SurfaceContent } from '@/lib/widgets/surface/schema';
import { useChat } from './chat-context';
import { PlainOnError } from './plain-on-error';
import { isTaken } from './session-state';

/** A surface of A2UI at its place in the transcript; what is done on it goes to the assistant. */
export function ChatA2ui({ content }: { content: SurfaceContent }) {
  const t = useTranslations('chat.widgets');
  const { state, controller } = useChat();
  const fallback = useWidgetFallback();
  const busy = isTaken(state);
  // More of it may come while the run that draws it works, and not with each later one.
  const [settled, setSettled] = useState(!busy);
  if (!busy && !settled) setSettled(true);
  if (content.a2ui_operations.length === 0) return null;

  const act = (done: SurfaceAction, data?: unknown) => {
    // A second press comes before the page shows that the first one is being answered.
    if (isTaken(controller.getState())) {
      toast(t('busy'));
      return;
    }
    const context = data === undefined ? done.context : { ...done.context, data };
    const action = surfaceAction({ ...done, context });
    if (action) controller.send(actionMessage(action));
    else toast.error(t('tooLarge'));
  };
  return (
    <div data-testid="chat-surface" className="my-2">
      <PlainOnError plain={<p className="text-[0.8125rem] text-ink-faint">{t('notShown')}</p>}>
        <Surface
          operations={content.a2ui_operations}
          complete={settled || !busy}
          fallback={fallback}
          onAction={act}
        />
      </PlainOnError>
    </div>
  );
}
