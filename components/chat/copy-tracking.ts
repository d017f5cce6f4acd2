import { track } from '@/hooks/track';

/** Props of CopilotKit's copy button that measure its use and leave it to copy. */
export function copyTracking(messageId: string, role: 'user' | 'assistant', text: string) {
  const noted = { messageId, role, characters: text.length };
  return { onClickCapture: () => track('copilot_message_copied', noted) };
}
