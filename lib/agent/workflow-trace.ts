import { type BaseEvent, EventType, type Message } from '@ag-ui/client';
import * as z from 'zod';
import type { ToolRegistry } from '../tools/index.ts';
import { tunables } from '../tunables.ts';
import { cut, type StepTrace } from '../workflows/index.ts';

type Fields = {
  messageId: string;
  role?: string;
  delta: string;
  toolCallId: string;
  toolCallName: string;
  content: string;
};
type Call = { name: string; args: string };

const resultSchema = z.object({
  error: z.object({ message: z.string(), reason: z.string().optional() }).optional(),
  exitCode: z.number().nullish(),
});

/** Watches one step of a workflow: what it says, calls and changes. */
export class WorkflowTrace {
  private readonly calls = new Map<string, Call>();
  private readonly files = new Set<string>();
  private readonly heard = new Set<string>();
  private text = '';
  private lastError: string | undefined;

  /** @param note hears in a line what the step does */
  constructor(
    private readonly tools: ToolRegistry,
    private readonly note: (text: string) => void,
  ) {}

  get result(): StepTrace {
    const { text, lastError, files } = this;
    return { text, files: [...files], ...(lastError !== undefined && { lastError }) };
  }

  /** Takes in what an earlier run of the step left in the transcript. */
  read(messages: readonly Message[]): void {
    for (const message of messages) {
      if (message.role === 'assistant') {
        this.text = message.content || this.text;
        for (const { id, function: call } of message.toolCalls ?? []) {
          this.calls.set(id, { name: call.name, args: call.arguments });
        }
      } else if (message.role === 'tool') {
        this.takeResult(message.toolCallId, message.content);
      }
    }
  }

  /** Takes in an event as it is emitted. */
  take(event: BaseEvent): void {
    const fields = event as BaseEvent & Fields;
    switch (event.type) {
      case EventType.TEXT_MESSAGE_START:
        if (fields.role === 'user') this.heard.add(fields.messageId);
        else this.text = '';
        return;
      case EventType.TEXT_MESSAGE_CONTENT:
        if (!this.heard.has(fields.messageId)) this.text += fields.delta;
        return;
      case EventType.TOOL_CALL_START:
        this.calls.set(fields.toolCallId, { name: fields.toolCallName, args: '' });
        return;
      case EventType.TOOL_CALL_ARGS: {
        const call = this.calls.get(fields.toolCallId);
        if (call) call.args += fields.delta;
        return;
      }
      case EventType.TOOL_CALL_END: {
        const call = this.calls.get(fields.toolCallId);
        if (call) this.note(this.inWords(call));
        return;
      }
      case EventType.TOOL_CALL_RESULT:
        this.takeResult(fields.toolCallId, fields.content);
        return;
    }
  }

  private takeResult(toolCallId: string, content: string): void {
    const call = this.calls.get(toolCallId);
    this.lastError = errorOf(content);
    if (!call || this.lastError !== undefined) return;
    const tool = this.tools.get(call.name);
    // The file tools that ask are those that write.
    const path = tool?.category === 'file' && tool.asks ? this.subjectOf(call) : undefined;
    if (path) this.files.add(path);
  }

  private subjectOf({ name, args }: Call): string | undefined {
    const tool = this.tools.get(name);
    try {
      const input = tool?.input.safeParse(JSON.parse(args));
      return input?.success ? tool?.subject?.(input.data) : undefined;
    } catch {
      return undefined;
    }
  }

  private inWords(call: Call): string {
    const subject = this.subjectOf(call)?.replaceAll(/\s+/g, ' ');
    return cut(subject ? `${call.name} ${subject}` : call.name, tunables.workflows.noteChars);
  }
}

/** Why a call failed, if it did: its error, or the exit code of a command. */
function errorOf(content: string): string | undefined {
  try {
    const { error, exitCode } = resultSchema.parse(JSON.parse(content));
    if (error) return error.reason ? `${error.message} ${error.reason}` : error.message;
    return exitCode ? `The command ended with exit code ${exitCode}.` : undefined;
  } catch {
    return undefined;
  }
}
