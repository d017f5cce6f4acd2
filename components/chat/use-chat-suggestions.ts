'use client';

import { useConfigureSuggestions } from '@copilotkit/react-core/v2';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

const QUESTIONS = ['rescue', 'format', 'citation'] as const;

/** Three questions for a new chat that the sample workspace answers. No model is asked for them. */
export function useChatSuggestions(): void {
  const t = useTranslations('chat');
  const suggestions = useMemo(
    () =>
      QUESTIONS.map((question) => ({
        title: t(`suggestion.${question}`),
        message: t(`suggestion.${question}`),
      })),
    [t],
  );
  useConfigureSuggestions({ suggestions, available: 'before-first-message' }, [suggestions]);
}
