'use client';

import { Surface } from '@/components/widgets/surface/surface';
import { useWidgetFallback } from '@/hooks/use-widget-fallback';
import { actionMessage, surfaceAction } from '@/lib/widgets';
import type { SurfaceContent } from '@/lib/widgets/surface/schema';
import { useChat } from './chat-context';
import { isTaken } from './session-state';

/** A surface of A2UI at its place in the transcript; what is done on it goes to the assistant. */
export function ChatA2ui({ content }: { content: SurfaceContent }) {
  const { state, controller } = useChat();
  const fallback = useWidgetFallback();
  if (content.a2ui_operations.length === 0) return null;
  return (
    <div data-testid="chat-surface" className="my-2">
      <Surface
        operations={content.a2ui_operations}
        complete={!isTaken(state)}
        fallback={fallback}
        onAction={(done, data) => {
          const context = data === undefined ? done.context : { ...done.context, data };
          const action = surfaceAction({ ...done, context });
          if (action) controller.send(actionMessage(action));
        }}
      />
    </div>
  );
}
