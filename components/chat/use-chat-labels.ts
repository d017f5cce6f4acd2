'use client';

import type { CopilotChatLabels } from '@copilotkit/react-core/v2';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** CopilotKit's own words in the reader's language. */
export function useChatLabels(): Partial<CopilotChatLabels> {
  const t = useTranslations('chat');
  return useMemo(
    () => ({
      chatInputPlaceholder: t('placeholder'),
      assistantMessageToolbarCopyMessageLabel: t('copyAnswer'),
      assistantMessageToolbarRegenerateLabel: t('regenerate'),
      assistantMessageToolbarThumbsUpLabel: t('goodAnswer'),
      assistantMessageToolbarThumbsDownLabel: t('badAnswer'),
      userMessageToolbarEditMessageLabel: t('edit.label'),
      userMessageToolbarCopyMessageLabel: t('copyMessage'),
      chatDisclaimerText: t('disclaimer'),
      chatToggleOpenLabel: t('open'),
      chatToggleCloseLabel: t('close'),
      modalHeaderTitle: t('title'),
    }),
    [t],
  );
}
