import {
  type BaseEvent,
  type Message,
  type RunAgentInput,
  transformChunks,
  verifyEvents,
} from '@ag-ui/client';
import { EventSchemas } from '@ag-ui/core';
import { lastValueFrom, tap, toArray } from 'rxjs';
import type { FlightdeckAgent } from '../flightdeck-agent.ts';

export type AnyEvent = BaseEvent & Record<string, unknown>;

export function runInput(more: Partial<RunAgentInput> = {}): RunAgentInput {
  return {
    threadId: 'thread-1',
    runId: 'run-1',
    state: {},
    messages: [userMessage('How many litres does the tank hold?')],
    tools: [],
    context: [],
    forwardedProps: {},
    ...more,
  };
}

let counter = 0;
export function userMessage(content: string): Message {
  counter += 1;
  return { id: `user-${counter}`, role: 'user', content };
}

/**
 * Runs the agent through AG-UI's own verifier and event schemas; an event out of order or of the
 * wrong shape fails the test. `watch` sees each event as it comes.
 */
export async function collect(
  agent: FlightdeckAgent,
  input: RunAgentInput = runInput(),
  watch: (event: AnyEvent) => void = () => undefined,
): Promise<AnyEvent[]> {
  const events = await lastValueFrom(
    agent.run(input).pipe(
      transformChunks(),
      verifyEvents(),
      tap((event) => {
        EventSchemas.parse(event);
        watch(event);
      }),
      toArray(),
    ),
  );
  return events;
}

/** The types of a run's events; notes about it (CUSTOM) are left out. */
export const types = (events: AnyEvent[]) =>
  events.map((event) => String(event.type)).filter((type) => type !== 'CUSTOM');
export const ofType = (events: AnyEvent[], type: string) =>
  events.filter((event) => event.type === type);
export const textOf = (events: AnyEvent[]) =>
  ofType(events, 'TEXT_MESSAGE_CONTENT')
    .map((event) => event.delta)
    .join('');
