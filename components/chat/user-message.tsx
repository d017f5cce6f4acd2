'use client';

import {
  CopilotChatUserMessage,
  type CopilotChatUserMessageProps,
} from '@copilotkit/react-core/v2';
import { useTranslations } from 'next-intl';

/** What the reader of this page wrote. */
export function UserMessage(props: CopilotChatUserMessageProps) {
  const t = useTranslations('chat');
  return (
    <CopilotChatUserMessage {...props}>
      {({ messageRenderer, toolbar }) => (
        <article
          aria-label={t('youSay')}
          data-testid="copilot-user-message"
          data-message-id={props.message.id}
          className="chat-user group flex flex-col -mb-3 items-end pt-5"
        >
          {messageRenderer}
          {toolbar}
        </article>
      )}
    </CopilotChatUserMessage>
  );
}
