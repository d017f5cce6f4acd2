import type * as z from 'zod';
import { conversationEvents } from './conversation-events.ts';
import type { EventDefinition, EventSource } from './define-event.ts';
import { runEvents } from './run-events.ts';
import { workspaceEvents } from './workspace-events.ts';

export type { EventDefinition, EventSource } from './define-event.ts';

const CATALOGUE = { ...conversationEvents, ...runEvents, ...workspaceEvents };
type Catalogue = typeof CATALOGUE;

/** Every event there is, by name. `docs/telemetry.md` is made from it. */
export const EVENTS: Readonly<Record<EventName, EventDefinition>> = CATALOGUE as never;

export type EventName = keyof Catalogue;
type NamesOf<Source extends EventSource> = {
  [Name in EventName]: Catalogue[Name]['source'] extends Source ? Name : never;
}[EventName];
export type BrowserEventName = NamesOf<'browser'>;
export type ServerEventName = NamesOf<'server'>;
/** What is said of an event, before texts are digested. */
export type EventProperties<Name extends EventName> = z.input<Catalogue[Name]['properties']>;

export const isEventName = (name: string): name is EventName => Object.hasOwn(EVENTS, name);
