import { AsyncLocalStorage } from 'node:async_hooks';

/** What an event is about. People are not in it: telemetry knows tenants and no users. */
export type TelemetryScope = {
  tenantId: string;
  workspaceId?: string;
  threadId?: string;
  runId?: string;
};

/** On globalThis, because several bundles live in one server process. */
const holder = globalThis as typeof globalThis & {
  __flightdeckTelemetryScope?: AsyncLocalStorage<TelemetryScope>;
};
holder.__flightdeckTelemetryScope ??= new AsyncLocalStorage();
const scopes = holder.__flightdeckTelemetryScope;

/** What is recorded in `work`, however deep, is about `scope`. */
export function withTelemetryScope<T>(scope: TelemetryScope, work: () => T): T {
  return scopes.run(scope, work);
}

export const currentTelemetryScope = (): TelemetryScope | undefined => scopes.getStore();
