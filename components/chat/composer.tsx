'use client';

import { CopilotChatInput, type CopilotChatInputProps } from '@copilotkit/react-core/v2';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useQueueDelivery } from '@/hooks/use-queue-delivery';
import { takeDraft } from './carried-draft';
import { useChat } from './chat-context';
import { ConnectionBanner } from './connection-banner';
import { asksForOther, deliveryOf } from './delivery-choice';
import { QueuedMessages } from './queued-messages';
import { SendControls } from './send-controls';
import { isBusy, isTaken } from './session-state';

const Nothing = () => null;

/**
 * The input field. It can be used while the assistant works: what is sent then waits in the queue,
 * in the way the user prefers, or with Alt and Enter in the other one.
 * Text that did not reach the server comes back into it, and leaves it when it is sent again.
 */
export function Composer({ onStop: _, onSubmitMessage, ...props }: CopilotChatInputProps) {
  const t = useTranslations('chat');
  const { state, controller, slug, threadId } = useChat();
  const box = useRef<HTMLDivElement>(null);
  const textArea = useMemo(() => ({ 'aria-label': t('composer') }), [t]);

  const delivery = useQueueDelivery(slug, isTaken(state));
  const other = useRef(false);
  const submit = (text: string) => controller.send(text, deliveryOf(delivery, other.current));

  const putBack = useEffectEvent((text: string) => {
    const typed = props.value?.trim();
    props.onChange?.(typed && typed !== text ? `${text}\n${typed}` : text);
    box.current?.querySelector('textarea')?.focus();
  });
  const { restored } = state;
  const given = useRef<string | null>(null);
  const follow = useEffectEvent(() => {
    if (restored) putBack(restored.text);
    else if (given.current !== null && props.value === given.current) props.onChange?.('');
    given.current = restored?.text ?? null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was given back is followed, not what is typed
  useEffect(() => follow(), [restored]);
  useEffect(() => {
    const carried = takeDraft(threadId);
    if (carried) putBack(carried);
  }, [threadId]);
  const { value: draft = '' } = props;
  useEffect(() => {
    controller.draft = draft;
  }, [controller, draft]);

  const busy = isBusy(state);
  const wasBusy = useRef(busy);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (wasBusy.current && !busy && lost) box.current?.querySelector('textarea')?.focus();
    wasBusy.current = busy;
  }, [busy]);

  return (
    <div
      ref={box}
      role="presentation"
      className="chat-composer"
      onKeyDownCapture={({ nativeEvent }) => {
        other.current = asksForOther(nativeEvent);
      }}
      onPointerDownCapture={() => {
        other.current = false;
      }}
    >
      <div className="pointer-events-auto mx-auto max-w-3xl px-4">
        <ConnectionBanner />
        <QueuedMessages />
      </div>
      <CopilotChatInput
        {...props}
        isRunning={false}
        onSubmitMessage={onSubmitMessage && submit}
        textArea={textArea}
        sendButton={SendControls}
        addMenuButton={Nothing}
        disclaimer="chat-disclaimer"
      />
    </div>
  );
}
