import type { Principal } from '../auth/schema.ts';
import { env } from '../env.ts';
import { AppError } from '../errors/index.ts';
import { redactText } from '../redaction/index.ts';
import { tunables } from '../tunables.ts';
import { EVENTS, isEventName } from './catalogue/index.ts';
import { readEvent } from './read-event.ts';
import { sentEventSchema, type TakenEvents } from './schema.ts';
import { telemetryQueue } from './telemetry-queue.ts';

/**
 * Takes events of a browser: one, a list, or `{events: […]}`. What does not fit is refused by
 * itself, the rest is kept. Nobody waits for the database.
 * @throws AppError PAYLOAD_TOO_LARGE (too many), RATE_LIMITED (no room; send the same again later)
 */
export function takeEvents({ tenantId }: Principal, body: unknown): TakenEvents {
  const sent = listOf(body);
  const { maxBatchEvents, retryMs, reservedEvents } = tunables.telemetry;
  if (sent.length > maxBatchEvents) {
    throw new AppError('PAYLOAD_TOO_LARGE', `Send at most ${maxBatchEvents} events at once.`);
  }
  const queue = telemetryQueue();
  if (queue.room - reservedEvents < sent.length) {
    const retryAfterSeconds = Math.ceil(retryMs / 1_000);
    throw new AppError('RATE_LIMITED', 'Too many events wait. Send them again in a moment.', {
      retryAfterSeconds,
    });
  }
  const rejected: TakenEvents['rejected'] = [];
  sent.forEach((one, index) => {
    const reason = take(tenantId, one);
    if (reason !== undefined) rejected.push({ index, reason });
  });
  return { accepted: sent.length - rejected.length, rejected };
}

function listOf(body: unknown): unknown[] {
  if (Array.isArray(body)) return body;
  const { events } = (body ?? {}) as { events?: unknown };
  return Array.isArray(events) ? events : [body];
}

/** @returns why the event was refused */
function take(tenantId: string, sent: unknown): string | undefined {
  const parsed = sentEventSchema.safeParse(sent);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return redactText(`${issue?.path.join('.') || 'event'}: ${issue?.message ?? 'does not fit'}`);
  }
  const { id, name, at, properties } = parsed.data;
  if (!isEventName(name) || EVENTS[name].source !== 'browser') return 'name: is not known';
  const scope = { tenantId };
  const read = readEvent(EVENTS[name], { name, properties, scope, at: timeOf(at), clientId: id });
  if (!read.success) return read.reason;
  if (env().TELEMETRY_ENABLED) telemetryQueue().add(read.event);
  return undefined;
}

/** The time that a browser gives, unless its clock cannot be right. */
function timeOf(given: string | undefined): Date {
  const now = Date.now();
  const { oldestEventMs, clockSkewMs } = tunables.telemetry;
  const at = given === undefined ? now : Date.parse(given);
  return new Date(at >= now - oldestEventMs && at <= now + clockSkewMs ? at : now);
}
