'use client';

import type { ToolCall } from '@/components/tools/tool-call';
import { toolCard } from '@/components/tools/tool-cards';
import { DrawnCall } from './drawn-call';
import { useToolCall } from './use-tool-call';

/** A tool call in the chat, drawn by the card of its tool. */
export function ChatToolCall(props: Pick<ToolCall, 'id' | 'name' | 'args' | 'result'>) {
  const Card = toolCard(props.name);
  const call = useToolCall(props);
  return (
    <>
      <Card call={call} />
      <DrawnCall call={call} />
    </>
  );
}
