'use client';

import { useTranslations } from 'next-intl';
import { Widget } from '@/components/widgets/widget';
import { useWidgetFallback } from '@/hooks/use-widget-fallback';
import { actionMessage } from '@/lib/widgets';
import { useChat } from './chat-context';
import { isTaken } from './session-state';
import { useWidget } from './use-widget';

/** A widget at its place in the transcript; what is done on it goes to the assistant. */
export function ChatWidget({ id }: { id: string }) {
  const t = useTranslations('chat.widgets');
  const { state, controller } = useChat();
  const widget = useWidget(id);
  const fallback = useWidgetFallback();
  if (widget === undefined) {
    if (state.phase === 'opening') return null;
    return <p className="my-2 text-[0.8125rem] text-ink-faint">{t('gone')}</p>;
  }
  return (
    <div data-testid="chat-widget" className="my-2">
      <Widget
        widget={widget}
        busy={isTaken(state)}
        fallback={fallback}
        onAction={(action) => controller.send(actionMessage(action))}
      />
    </div>
  );
}
