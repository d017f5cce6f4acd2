import {
  CopilotChatInput,
  CopilotChatMessageView,
  CopilotChatSuggestionView,
  CopilotModalHeader,
} from '@copilotkit/react-core/v2';
import { ModalHeader } from './chat-header';
import { Composer } from './composer';
import { inPlaceOf } from './in-place-of';
import { MessageView } from './message-view';
import { Suggestions } from './suggestions';
import { ToNewest } from './to-newest';

/** What all places of the chat put into CopilotKit's slots. Stable, so that nothing remounts. */
export const chatSlots = {
  messageView: inPlaceOf(CopilotChatMessageView, MessageView),
  input: inPlaceOf(CopilotChatInput, Composer),
  scrollView: { scrollToBottomButton: ToNewest },
  suggestionView: inPlaceOf(CopilotChatSuggestionView, Suggestions),
} as const;

export const modalHeader = inPlaceOf(CopilotModalHeader, ModalHeader);
