import type { CopilotChatAssistantMessageProps } from '@copilotkit/react-core/v2';
import type { AnswerFeedback } from './use-feedback.ts';

type Thumbs = Pick<
  CopilotChatAssistantMessageProps,
  'onThumbsUp' | 'onThumbsDown' | 'thumbsUpButton' | 'thumbsDownButton'
>;

/** CopilotKit's thumbs of an answer: what a press does, and which one stands. */
export function thumbs({ verdict, press }: AnswerFeedback): Thumbs {
  const button = (pressed: boolean) => ({
    'aria-pressed': pressed,
    ...(pressed && { className: 'text-accent [&>svg]:fill-current' }),
  });
  return {
    onThumbsUp: () => press('up'),
    onThumbsDown: () => press('down'),
    thumbsUpButton: button(verdict === 'up'),
    thumbsDownButton: button(verdict === 'down'),
  };
}
