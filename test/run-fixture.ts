import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BaseEvent, EventType, type Message } from '@ag-ui/core';
import { type RunFixture, runFixtureSchema } from '../lib/run-inspection/schema.ts';
import { ScriptedAgent } from './scripted-agent.ts';

type LoadedRun = {
  fixture: RunFixture;
  /** What the user said. */
  messages: Message[];
  events: BaseEvent[];
  /** An agent that does once more what the run did. */
  agent: () => ScriptedAgent;
};

const FRAME: ReadonlySet<string> = new Set([EventType.RUN_STARTED, EventType.RUN_FINISHED]);

/**
 * A run that the dev console copied.
 * @param name of a file in `test/fixtures/runs`, without its ending
 * @throws where it is none
 */
export function loadRunFixture(name: string): LoadedRun {
  const path = resolve(import.meta.dirname, 'fixtures/runs', `${name}.json`);
  const fixture = runFixtureSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const events = fixture.events.map(({ event }) => event as unknown as BaseEvent);
  const { outcome } = (events.at(-1) ?? {}) as { outcome?: unknown };
  const agent = () =>
    new ScriptedAgent(async ({ emit }) => {
      for (const event of events) if (!FRAME.has(event.type)) emit({ ...event });
      return outcome;
    });
  return { fixture, messages: fixture.messages as unknown as Message[], events, agent };
}
