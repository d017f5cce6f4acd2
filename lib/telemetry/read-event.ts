import type * as z from 'zod';
import { type Redacted, redact, redactText } from '../redaction/index.ts';
import type { EventDefinition } from './catalogue/index.ts';
import type { Measure } from './metrics/metric-definitions.ts';
import { redactMeasures } from './metrics/redact-measures.ts';
import type { TelemetryScope } from './scope.ts';

/** A row of the table of events. */
export type EventRow = {
  tenantId: string;
  workspaceId: string | null;
  threadId: string | null;
  runId: string | null;
  clientId: string | null;
  at: string;
  name: string;
  failed: boolean;
  properties: Record<string, unknown>;
};

/** What is stored of an event, and what it adds to the metrics. Made here alone. */
export type ReadEvent = { row: Redacted<EventRow>; measures: Redacted<Measure[]> };

type Told = {
  name: string;
  properties: unknown;
  at: Date;
  scope: TelemetryScope;
  clientId?: string;
};

/**
 * Takes of an event what the catalogue knows, and redacts it: there is no other way into the queue.
 * A conversation that the properties name is kept in its column.
 */
export function readEvent(
  definition: EventDefinition,
  { name, properties, at, scope, clientId }: Told,
): { success: true; event: ReadEvent } | { success: false; reason: string } {
  const parsed = definition.properties.safeParse(properties);
  if (!parsed.success) return { success: false, reason: firstIssue(parsed.error) };
  const { threadId, ...told } = parsed.data as Record<string, unknown> & { threadId?: string };
  const row = redact({
    tenantId: scope.tenantId,
    workspaceId: scope.workspaceId ?? null,
    threadId: scope.threadId ?? threadId ?? null,
    runId: scope.runId ?? null,
    clientId: clientId ?? null,
    at: at.toISOString(),
    name,
    failed: definition.failed?.(parsed.data) ?? false,
    properties: told,
  }) as unknown as Redacted<EventRow>;
  const measures = redactMeasures(definition.measures(parsed.data));
  return { success: true, event: { row, measures } };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.join('.') || 'properties';
  return redactText(`${where}: ${issue?.message ?? 'does not fit'}`);
}
