'use client';

import { useAgent } from '@copilotkit/react-core/v2';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { type ChatLine, chatLink } from '@/hooks/chat-link';
import { focusWhenThere } from '@/hooks/focus-when-there';
import { useChatOpen } from '@/hooks/use-chat-open';
import { useMediaQuery } from '@/hooks/use-media-query';
import { useUiMode } from '@/hooks/use-preferences';
import { tunables } from '@/lib/tunables';
import { useChat } from './chat-context';
import { chatLines, lastAnswer } from './chat-lines';

import { isBusy } from './session-state';
import { addressWithoutThread, threadIdOf, threadPath } from './thread-address';

/** Lets the rest of the page drive the conversation that is shown here. */
export function useChatDriver(): void {
  const { controller, slug, place, threadId } = useChat();
  const { agent } = useAgent({ updates: [] });
  const router = useRouter();
  const [uiMode] = useUiMode();
  const [, setOpen] = useChatOpen();
  const wide = useMediaQuery('(min-width: 768px)', true);
  const ready = place.kind === 'page' || uiMode !== 'embedded' || wide;

  const show = useEffectEvent(() => {
    if (ready) setOpen(true);
    else router.push(threadPath({ kind: 'page' }, threadId));
  });
  const startNew = useEffectEvent(() => {
    const { pathname, search } = window.location;
    if (threadIdOf(pathname, new URLSearchParams(search)) === null) return false;
    router.push(addressWithoutThread(place, { pathname, search }));
    return true;
  });
  const regenerate = useEffectEvent(() => {
    const answer = lastAnswer(controller.messages);
    if (answer) controller.regenerate(answer.id);
  });

  useEffect(() => {
    let lines: readonly ChatLine[] | null = null;
    const subscribe = (watcher: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const messagesChanged = () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          lines = null;
          watcher();
        }, tunables.chat.throttleMs);
      };
      let { earlier } = controller.getState().history;
      const stateChanged = () => {
        const { history } = controller.getState();
        if (history.earlier !== earlier) {
          earlier = history.earlier;
          lines = null;
        }
        watcher();
      };
      const leaveController = controller.subscribe(stateChanged);
      const { unsubscribe } = agent.subscribe({ onMessagesChanged: messagesChanged });
      return () => {
        clearTimeout(timer);
        leaveController();
        unsubscribe();
      };
    };
    return chatLink.connect({
      slug,
      threadId,
      ready,
      subscribe,
      messages: () => {
        lines ??= chatLines([...controller.getState().history.earlier, ...controller.messages]);
        return lines;
      },
      isBusy: () => isBusy(controller.getState()),
      send: (text) => controller.send(text),
      regenerate: () => regenerate(),
      stop: controller.stop,
      startNew: () => startNew(),
      show: () => show(),
      focus: () => {
        show();
        focusWhenThere('.chat-composer textarea');
      },
    });
  }, [agent, controller, ready, slug, threadId]);
}
