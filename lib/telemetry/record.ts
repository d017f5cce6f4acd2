import { env } from '../env.ts';
import { log } from '../log.ts';
import { EVENTS, type EventProperties, type ServerEventName } from './catalogue/index.ts';
import { readEvent } from './read-event.ts';
import { currentTelemetryScope, type TelemetryScope } from './scope.ts';
import { telemetryQueue } from './telemetry-queue.ts';

/**
 * Says that something happened on the server. It costs a few microseconds, waits for nothing and
 * never throws; without a scope there is nobody whom it concerns, and it is not kept.
 */
export function record<Name extends ServerEventName>(
  name: Name,
  properties: EventProperties<Name>,
  scope: TelemetryScope | undefined = currentTelemetryScope(),
): void {
  if (!scope || !env().TELEMETRY_ENABLED) return;
  const at = new Date();
  const event = readEvent(EVENTS[name], { name, properties, at, scope });
  if (event.success) telemetryQueue().add(event.event);
  else log.warn({ name, reason: event.reason }, 'an event that the catalogue does not know');
}
