'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useId, useRef } from 'react';
import { announce } from '@/components/ui/announce';
import { cn } from '@/components/ui/cn';
import { apiTextStream } from '@/hooks/api-request';
import { GhostText } from './ghost-text';
import type { ContinueText } from './suggester';
import { SuggestionKeys } from './suggestion-keys';
import { useSuggestion } from './use-suggestion';

type AiTextareaProps = ComponentProps<'textarea'> & {
  /** The workspace whose model and words the suggestions come from. */
  workspace: string;
  /** What is written here, told to the model: "A note in Markdown". */
  purpose?: string;
  /** What else the model should know; a function is asked when a suggestion is wanted. */
  context?: string | (() => string);
  /** The document that is written here. */
  documentId?: string;
  /** Whether anything is suggested. */
  suggestions?: boolean;
  /** Another source of continuations than the app's own. */
  continueText?: ContinueText;
  frameClassName?: string;
};

/**
 * A textarea that suggests how the text could go on: Tab accepts, Ctrl or Cmd and the right arrow
 * accept a word, Escape dismisses. It is an ordinary textarea otherwise, controlled or not, and
 * takes the ref and handlers of form libraries.
 */
export function AiTextarea({
  workspace,
  purpose = '',
  context = '',
  documentId,
  suggestions = true,
  continueText,
  className = '',
  frameClassName,
  ref,
  ...props
}: AiTextareaProps) {
  const t = useTranslations('aiTextarea');
  const hintId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const suggestion = useSuggestion(field, {
    enabled: suggestions,
    continueText:
      continueText ??
      ((around, signal) => {
        const told = typeof context === 'function' ? context() : context;
        const request = { workspace, purpose, context: told, documentId, ...around };
        return apiTextStream('/api/completions', request, signal);
      }),
    onComplete: (text) => announce(t('announced', { text: text.trim() })),
  });
  return (
    <div className={cn('relative', frameClassName)}>
      <textarea
        {...props}
        ref={(element) => {
          field.current = element;
          if (typeof ref === 'function') return ref(element);
          if (ref) ref.current = element;
        }}
        className={cn('block w-full', className)}
        aria-describedby={cn(props['aria-describedby'], suggestions && hintId)}
        aria-autocomplete={suggestions ? 'inline' : undefined}
        onInput={(event) => {
          suggestion.onInput(event.nativeEvent as InputEvent);
          props.onInput?.(event);
        }}
        onSelect={(event) => {
          suggestion.onSelect();
          props.onSelect?.(event);
        }}
        onBlur={(event) => {
          suggestion.dismiss();
          props.onBlur?.(event);
        }}
        onCompositionStart={(event) => {
          suggestion.onCompositionStart();
          props.onCompositionStart?.(event);
        }}
        onCompositionEnd={(event) => {
          suggestion.onCompositionEnd();
          props.onCompositionEnd?.(event);
        }}
        onKeyDown={(event) => {
          if (suggestion.onKeyDown(event)) {
            event.preventDefault();
            event.stopPropagation();
          } else props.onKeyDown?.(event);
        }}
      />
      {suggestions && (
        <p id={hintId} className="sr-only">
          {t('hint')}
        </p>
      )}
      {suggestion.ghost && (
        <>
          <GhostText field={field} ghost={suggestion.ghost} className={className} />
          <SuggestionKeys
            onAccept={suggestion.acceptAll}
            onAcceptWord={suggestion.acceptWord}
            onDismiss={suggestion.dismiss}
          />
        </>
      )}
    </div>
  );
}
