'use client';

import type { AssistantMessage, Message, ToolCall } from '@ag-ui/core';
import { useCopilotKit, useRenderToolCall } from '@copilotkit/react-core/v2';
import { Fragment, type ReactNode } from 'react';
import { groupCalls } from '@/components/tools/call-group';
import { InnerCalls } from '@/components/tools/inner-calls';
import { type NestedCall, nestCalls, withInner } from '@/components/tools/nest-calls';
import { ToolCallGroup } from '@/components/tools/tool-call-group';
import { parseToolData } from '@/components/tools/tool-data';
import { DRAWING_TOOLS } from '@/lib/tools/schema';
import { tunables } from '@/lib/tunables';
import { useCallStates } from './use-tool-call';

type Known = {
  id: string;
  args: Readonly<Record<string, unknown>>;
  toolCall: ToolCall;
  toolMessage: Extract<Message, { role: 'tool' }> | undefined;
};

/** The calls of an answer: many in a row as a group, each with those that it made inside of it. */
export function ToolCalls({
  message,
  messages = [],
}: {
  message: AssistantMessage;
  messages?: Message[];
}) {
  const { copilotkit } = useCopilotKit();
  const calls = knownCalls(message.toolCalls ?? [], messages);
  // What is drawn, or what a tool of the page shows, is meant to be seen, not folded away.
  const own = new Set([...DRAWING_TOOLS, ...copilotkit.renderToolCalls.map(({ name }) => name)]);
  const stretches = groupCalls(
    nestCalls(calls),
    ({ toolCall }) => !own.has(toolCall.function.name),
    tunables.chat.groupedCalls,
  );
  return stretches.map((stretch) => {
    const cards = stretch.map((nested) => <Call key={nested.call.id} nested={nested} />);
    const key = stretch[0]?.call.id;
    if (stretch.length === 1) return <Fragment key={key}>{cards}</Fragment>;
    return (
      <Group key={key} calls={stretch.flatMap(withInner)}>
        {cards}
      </Group>
    );
  });
}

function Group({ calls, children }: { calls: Known[]; children: ReactNode }) {
  const states = useCallStates(
    calls.map(({ id, toolMessage }) => ({ id, result: resultOf(toolMessage) })),
  );
  return (
    <ToolCallGroup names={calls.map(({ toolCall }) => toolCall.function.name)} states={states}>
      {children}
    </ToolCallGroup>
  );
}

function Call({ nested: { call, inner } }: { nested: NestedCall<Known> }) {
  const render = useRenderToolCall();
  const { toolCall, toolMessage } = call;
  return (
    <>
      {render({ toolCall, toolMessage })}
      {inner.length > 0 && (
        <InnerCalls of={toolCall.function.name}>
          {inner.map((nested) => (
            <Call key={nested.call.id} nested={nested} />
          ))}
        </InnerCalls>
      )}
    </>
  );
}

function knownCalls(calls: readonly ToolCall[], messages: readonly Message[]): Known[] {
  return calls.map((toolCall) => {
    const data = parseToolData(toolCall.function.arguments);
    return {
      id: toolCall.id,
      args: typeof data === 'object' && data !== null ? (data as Known['args']) : {},
      toolCall,
      toolMessage: messages.find(
        (one): one is NonNullable<Known['toolMessage']> =>
          one.role === 'tool' && one.toolCallId === toolCall.id,
      ),
    };
  });
}

function resultOf(toolMessage: Known['toolMessage']): string | undefined {
  if (!toolMessage) return undefined;
  return typeof toolMessage.content === 'string' ? toolMessage.content : '';
}
