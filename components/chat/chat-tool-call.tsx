'use client';

import type { ToolCall } from '@/components/tools/tool-call';
import { toolCard } from '@/components/tools/tool-cards';
import { useToolCall } from './use-tool-call';

/** A tool call in the chat, drawn by the card of its tool. */
export function ChatToolCall(props: Pick<ToolCall, 'id' | 'name' | 'args' | 'result'>) {
  const Card = toolCard(props.name);
  return <Card call={useToolCall(props)} />;
}
