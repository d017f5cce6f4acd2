import { randomUUID } from 'node:crypto';
import type { BaseEvent } from '@ag-ui/client';
import type { TextStreamPart, ToolSet } from 'ai';
import { DeltaCleaner } from './clean-text.ts';
import { events } from './events.ts';

export type Emit = (event: BaseEvent) => void;

/** A tool call of a step. `providerId` is the model's name for it, `id` ours, unique for ever. */
export type StepToolCall = {
  id: string;
  providerId: string;
  name: string;
  /** Parsed arguments; undefined until the model has finished them. */
  input: unknown;
  /** The arguments do not fit the tool, or there is no such tool. */
  invalid: boolean;
  complete: boolean;
};

type OpenCall = StepToolCall & { open: boolean; hasArgs: boolean };

/** Writes one model step as AG-UI events, each delta as it arrives, and closes what is open. */
export class StepWriter {
  private readonly emit: Emit;
  private readonly calls = new Map<string, OpenCall>();
  private messageId = randomUUID();
  private textIsOpen = false;
  private reasoningId: string | undefined;
  private cleaner = new DeltaCleaner();

  /** Whether any text was written. */
  hasText = false;

  constructor(emit: Emit) {
    this.emit = emit;
  }

  get toolCalls(): StepToolCall[] {
    return [...this.calls.values()];
  }

  write(part: TextStreamPart<ToolSet>): void {
    switch (part.type) {
      case 'text-delta':
        this.writeText(part.text);
        break;
      case 'reasoning-delta':
        this.writeReasoning(part.text);
        break;
      case 'reasoning-end':
        this.closeReasoning();
        break;
      case 'tool-input-start':
        this.openCall(part.id, part.toolName);
        break;
      case 'tool-input-delta':
        this.writeArgs(part.id, part.delta);
        break;
      case 'tool-input-end':
        this.endCall(part.id);
        break;
      case 'tool-call':
        this.completeCall(part.toolCallId, part.toolName, part.input, part.invalid === true);
        break;
    }
  }

  /** Ends open text, reasoning and tool calls; called after every step, however it ended. */
  close(): void {
    this.closeText();
    this.closeReasoning();
    for (const call of this.calls.values()) this.endCall(call.providerId);
  }

  private writeText(text: string): void {
    const delta = this.cleaner.next(text);
    if (delta === '') return;
    this.closeReasoning();
    if (!this.textIsOpen) {
      // A message id must not be opened again once tool calls hang on it.
      if (this.calls.size > 0) this.messageId = randomUUID();
      this.emit(events.textStart(this.messageId));
      this.textIsOpen = true;
      this.hasText = true;
    }
    this.emit(events.textDelta(this.messageId, delta));
  }

  private closeText(): void {
    if (!this.textIsOpen) return;
    this.emit(events.textEnd(this.messageId));
    this.textIsOpen = false;
    this.cleaner = new DeltaCleaner();
  }

  private writeReasoning(text: string): void {
    const delta = this.cleaner.next(text);
    if (delta === '') return;
    if (!this.reasoningId) {
      this.closeText();
      this.reasoningId = randomUUID();
      for (const event of events.reasoningStart(this.reasoningId)) this.emit(event);
    }
    this.emit(events.reasoningDelta(this.reasoningId, delta));
  }

  private closeReasoning(): void {
    if (!this.reasoningId) return;
    for (const event of events.reasoningEnd(this.reasoningId)) this.emit(event);
    this.reasoningId = undefined;
    this.cleaner = new DeltaCleaner();
  }

  private openCall(providerId: string, name: string): OpenCall {
    this.closeReasoning();
    this.closeText();
    const call: OpenCall = {
      id: randomUUID(),
      providerId,
      name,
      input: undefined,
      invalid: false,
      complete: false,
      open: true,
      hasArgs: false,
    };
    this.calls.set(providerId, call);
    this.emit(events.toolStart(call.id, name, this.messageId));
    return call;
  }

  private writeArgs(providerId: string, delta: string): void {
    const call = this.calls.get(providerId);
    if (!call?.open || delta === '') return;
    call.hasArgs = true;
    this.emit(events.toolArgs(call.id, delta));
  }

  private endCall(providerId: string): void {
    const call = this.calls.get(providerId);
    if (!call?.open) return;
    call.open = false;
    this.emit(events.toolEnd(call.id));
  }

  private completeCall(providerId: string, name: string, input: unknown, invalid: boolean): void {
    const call = this.calls.get(providerId) ?? this.openCall(providerId, name);
    if (call.open && !call.hasArgs) this.writeArgs(providerId, JSON.stringify(input ?? {}));
    this.endCall(providerId);
    call.input = input;
    call.invalid = invalid;
    call.complete = true;
  }
}
