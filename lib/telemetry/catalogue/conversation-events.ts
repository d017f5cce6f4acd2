import { happened } from '../metrics/metric-definitions.ts';
import { defineEvent, flag, id, oneOf, pageErrorCode, wholeNumber } from './define-event.ts';
import { digested } from './digested-text.ts';

const threadId = id('The conversation').optional();

/** What people do in the chat: the nine observability callbacks of CopilotKit v1, and suggestions. */
export const conversationEvents = {
  copilot_message_sent: defineEvent({
    source: 'browser',
    description: 'Somebody sent a message (onMessageSent).',
    properties: {
      threadId,
      characters: wholeNumber('Length of the message, in UTF-16 code units').optional(),
      delivery: oneOf(['now', 'steer', 'next'], 'When it reaches the assistant').optional(),
      message: digested('The message').optional(),
    },
    measures: ({ delivery = 'now' }) => [happened('messages', delivery)],
  }),
  copilot_chat_expanded: defineEvent({
    source: 'browser',
    description: 'The chat was opened (onChatExpanded).',
    properties: {},
  }),
  copilot_chat_minimized: defineEvent({
    source: 'browser',
    description: 'The chat was closed (onChatMinimized).',
    properties: {},
  }),
  copilot_message_regenerated: defineEvent({
    source: 'browser',
    description: 'An answer was asked for once more (onMessageRegenerated).',
    properties: { threadId, messageId: id('The answer').optional() },
    measures: () => [happened('regenerated', 'asked')],
  }),
  copilot_message_copied: defineEvent({
    source: 'browser',
    description: 'A message was copied (onMessageCopied).',
    properties: {
      threadId,
      messageId: id('The message').optional(),
      role: oneOf(['user', 'assistant'], 'Who wrote it').optional(),
      characters: wholeNumber('Its length, in UTF-16 code units').optional(),
    },
    measures: ({ role = 'assistant' }) => [happened('answers_copied', role)],
  }),
  copilot_feedback: defineEvent({
    source: 'browser',
    description: 'An answer was given a thumb (onFeedbackGiven).',
    properties: {
      threadId,
      messageId: id('The answer').optional(),
      verdict: oneOf(['thumbsUp', 'thumbsDown'], 'Which thumb'),
    },
    measures: ({ verdict }) => [happened('feedback', verdict)],
  }),
  copilot_generation_started: defineEvent({
    source: 'browser',
    description: 'The assistant began to work (onChatStarted).',
    properties: { threadId },
  }),
  copilot_generation_stopped: defineEvent({
    source: 'browser',
    description: 'The assistant came to an end (onChatStopped).',
    properties: { threadId, stopped: flag('Whether somebody pressed Stop').optional() },
  }),
  copilot_error: defineEvent({
    source: 'browser',
    description: 'The chat showed an error (onError).',
    properties: { threadId, code: pageErrorCode('The code of the error') },
    measures: ({ code }) => [happened('page_errors', code)],
    failed: () => true,
  }),
  suggestion_shown: defineEvent({
    source: 'browser',
    description: 'Suggestions were shown.',
    properties: {
      moment: oneOf(['empty', 'start', 'document', 'results', 'error'], 'What they were made for'),
      source: oneOf(['derived', 'model', 'configured'], 'Who made them'),
      count: wholeNumber('How many'),
    },
    measures: ({ moment, count }) => [happened('suggestions_shown', moment, Math.min(count, 20))],
  }),
  suggestion_clicked: defineEvent({
    source: 'browser',
    description: 'A suggestion was taken.',
    properties: {
      moment: oneOf(['empty', 'start', 'document', 'results', 'error'], 'What it was made for'),
      source: oneOf(['derived', 'model', 'configured'], 'Who made it'),
      position: wholeNumber('Its place among the others, from 0'),
    },
    measures: ({ moment }) => [happened('suggestions_clicked', moment)],
  }),
  events_dropped: defineEvent({
    source: 'browser',
    description: 'A page had no room for events, or could not send them.',
    properties: { count: wholeNumber('How many') },
    measures: ({ count }) => [happened('dropped', 'browser', Math.min(count, 100_000))],
  }),
};
