import type { TelemetryEvent } from '@/lib/telemetry/schema';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What an event is about: a tool, a model, a kind. */
export const subjectOf = ({ properties }: TelemetryEvent): string | null =>
  text(properties.tool) ??
  text(properties.model) ??
  text(properties.kind) ??
  text(properties.intent);

/** What a failure is called. */
export const codeOf = ({ properties }: TelemetryEvent): string | null =>
  text(properties.code) ?? text(properties.outcome);

/** How what an event tells of ended. */
export const outcomeOf = ({ properties }: TelemetryEvent): string | null =>
  text(properties.code) ??
  text(properties.status) ??
  text(properties.outcome) ??
  text(properties.verdict);

/** How long it took, in ms. A wait for a person counts. */
export const durationOf = ({ properties }: TelemetryEvent): number | null =>
  number(properties.durationMs) ?? number(properties.waitMs);
