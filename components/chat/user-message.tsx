'use client';

import {
  CopilotChatUserMessage,
  type CopilotChatUserMessageProps,
} from '@copilotkit/react-core/v2';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { track } from '@/hooks/track';
import { STEERED } from '@/lib/runs/schema';
import { readAction } from '@/lib/widgets';
import { BranchPicker } from './branch-picker';
import { useChat } from './chat-context';
import { copyTracking } from './copy-tracking';
import { MessageEditor } from './message-editor';
import { isTaken } from './session-state';
import { textOf } from './transcript';
import { isWorthSaying } from './understanding';
import { UnderstandingNote } from './understanding-note';
import { WidgetActionCard } from './widget-action';

/** What the reader of this page wrote; it can be written anew, and every version stays reachable. */
export function UserMessage(props: CopilotChatUserMessageProps) {
  const t = useTranslations('chat');
  const { state, controller, threadId } = useChat();
  const [editing, setEditing] = useState(false);
  const [asked, setAsked] = useState<boolean | null>(null);
  const { message } = props;
  const steered = message.name === STEERED;
  const understanding = state.understandings[message.id];
  const explained = understanding && (asked ?? isWorthSaying(understanding));
  const action = useMemo(() => readAction(textOf(message)), [message]);
  const editable = !steered && !action && !isTaken(state);
  const send = (text: string) => {
    setEditing(false);
    track('copilot_message_sent', { threadId, characters: text.length, delivery: 'now' });
    controller.edit(message.id, text);
  };
  return (
    <CopilotChatUserMessage
      {...props}
      copyButton={copyTracking(message.id, 'user', textOf(message))}
      onEditMessage={editable ? () => setEditing(true) : undefined}
      additionalToolbarItems={
        <>
          {understanding && (
            <button
              type="button"
              aria-expanded={explained}
              onClick={() => setAsked(!explained)}
              className="rounded-md px-1.5 py-1 text-xs text-ink-faint hover:bg-hover hover:text-ink"
            >
              {t('understanding.open')}
            </button>
          )}
          <BranchPicker messageId={message.id} />
        </>
      }
    >
      {({ messageRenderer, toolbar }) => (
        <article
          aria-label={t('youSay')}
          data-testid="copilot-user-message"
          data-message-id={message.id}
          className="chat-user group flex flex-col -mb-3 items-end pt-5"
        >
          {editing ? (
            <MessageEditor
              text={textOf(message)}
              onSend={send}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <>
              {action ? <WidgetActionCard action={action} /> : messageRenderer}
              {steered && <p className="mt-1 text-xs text-ink-faint">{t('delivered')}</p>}
              {explained && (
                <UnderstandingNote messageId={message.id} understanding={understanding} />
              )}
              {toolbar}
            </>
          )}
        </article>
      )}
    </CopilotChatUserMessage>
  );
}
