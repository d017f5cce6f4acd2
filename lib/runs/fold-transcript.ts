import { type BaseEvent, EventType, type Message } from '@ag-ui/core';
import jsonPatch, { type Operation } from 'fast-json-patch';

/**
 * The transcript of a stretch of the log: a pure left fold. Folding the runs of a thread one after
 * the other gives the same messages as folding them at once, so a part of the log can be read alone.
 * Unknown ids and patches that do not apply are skipped: a transcript never fails to open.
 */
export function foldTranscript(events: Iterable<BaseEvent>): Message[] {
  const fold = new TranscriptFold();
  for (const event of events) fold.apply(event);
  return fold.messages;
}

type Fields = {
  messageId: string;
  toolCallId: string;
  toolCallName: string;
  parentMessageId?: string;
  role?: string;
  name?: string;
  delta: string;
  content: unknown;
  activityType: string;
  replace?: boolean;
  patch: Operation[];
  input?: { messages?: Message[] };
};
type AssistantMessage = Extract<Message, { role: 'assistant' }>;
type ToolCall = NonNullable<AssistantMessage['toolCalls']>[number];

/** The fold as it goes on: `messages` are those of the events that were applied. */
export class TranscriptFold {
  readonly messages: Message[] = [];
  private readonly byId = new Map<string, Message>();
  private readonly toolCalls = new Map<string, ToolCall>();

  apply(event: BaseEvent): void {
    const fields = event as BaseEvent & Fields;
    switch (event.type) {
      case EventType.RUN_STARTED:
        for (const message of fields.input?.messages ?? []) this.add(structuredClone(message));
        return;
      case EventType.TEXT_MESSAGE_START:
        this.add({
          id: fields.messageId,
          role: fields.role ?? 'assistant',
          ...(fields.name === undefined ? {} : { name: fields.name }),
          content: '',
        } as Message);
        return;
      case EventType.REASONING_MESSAGE_START:
        this.add({ id: fields.messageId, role: 'reasoning', content: '' } as Message);
        return;
      case EventType.TEXT_MESSAGE_CONTENT:
      case EventType.REASONING_MESSAGE_CONTENT: {
        const message = this.byId.get(fields.messageId) as { content?: string } | undefined;
        if (message) message.content = (message.content ?? '') + fields.delta;
        return;
      }
      case EventType.TOOL_CALL_START:
        this.startToolCall(fields);
        return;
      case EventType.TOOL_CALL_ARGS: {
        const call = this.toolCalls.get(fields.toolCallId);
        if (call) call.function.arguments += fields.delta;
        return;
      }
      case EventType.TOOL_CALL_RESULT: {
        const { messageId: id, toolCallId, content } = fields;
        this.add({ id, role: 'tool', toolCallId, content } as Message);
        return;
      }
      case EventType.ACTIVITY_SNAPSHOT:
        this.setActivity(fields);
        return;
      case EventType.ACTIVITY_DELTA:
        this.patchActivity(fields);
        return;
    }
  }

  private add(message: Message): void {
    if (this.byId.has(message.id)) return;
    this.byId.set(message.id, message);
    this.messages.push(message);
  }

  /** A call joins the assistant message it names; without one it stands in a message of its own. */
  private startToolCall({ toolCallId, toolCallName, parentMessageId }: Fields): void {
    const messageId = parentMessageId ?? toolCallId;
    this.add({ id: messageId, role: 'assistant' } as Message);
    const message = this.byId.get(messageId);
    if (message?.role !== 'assistant' || this.toolCalls.has(toolCallId)) return;
    const call: ToolCall = {
      id: toolCallId,
      type: 'function',
      function: { name: toolCallName, arguments: '' },
    };
    message.toolCalls = [...(message.toolCalls ?? []), call];
    this.toolCalls.set(toolCallId, call);
  }

  private setActivity({ messageId, activityType, content, replace }: Fields): void {
    const known = this.byId.get(messageId);
    if (!known) {
      this.add({ id: messageId, role: 'activity', activityType, content } as Message);
    } else if (known.role === 'activity' && replace !== false) {
      Object.assign(known, { activityType, content });
    }
  }

  private patchActivity({ messageId, patch }: Fields): void {
    const known = this.byId.get(messageId);
    if (known?.role !== 'activity') return;
    try {
      known.content = jsonPatch.applyPatch(known.content, patch, true, false).newDocument;
    } catch {
      return;
    }
  }
}
