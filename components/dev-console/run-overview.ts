import { EventType } from '@ag-ui/core';
import { CONTEXT_USAGE, type ContextUsage, contextUsageSchema } from '@/lib/agent/schema';
import { DECISION_ACTIVITY, type Decision, decisionSchema } from '@/lib/decisions/schema';
import { fieldsOf, type TimedEvent } from './run-log.ts';

export type RunProblem = { code?: string; message: string };

/** What a run's events say of it as a whole. */
export type RunOverview = {
  intent: Record<string, unknown> | undefined;
  usage: ContextUsage | undefined;
  /** As they stand after the run. */
  decisions: Decision[];
  problems: RunProblem[];
};

const INTENT = 'intent';

export function runOverview(events: readonly TimedEvent[]): RunOverview {
  const decisions = new Map<string, Decision>();
  const overview: RunOverview = {
    intent: undefined,
    usage: undefined,
    decisions: [],
    problems: [],
  };
  for (const { event } of events) {
    const { name, value, activityType, content, message, code } = fieldsOf(event);
    if (event.type === EventType.CUSTOM && name === INTENT) {
      overview.intent = value as Record<string, unknown>;
    }
    if (event.type === EventType.CUSTOM && name === CONTEXT_USAGE) {
      overview.usage = contextUsageSchema.safeParse(value).data;
    }
    if (event.type === EventType.ACTIVITY_SNAPSHOT && activityType === DECISION_ACTIVITY) {
      const { data } = decisionSchema.safeParse(content);
      if (data) decisions.set(data.id, data);
    }
    if (event.type === EventType.RUN_ERROR) {
      overview.problems.push({
        message: String(message),
        ...(code !== undefined && { code: String(code) }),
      });
    }
  }
  return { ...overview, decisions: [...decisions.values()] };
}
