import { record } from '../telemetry/index.ts';
import { tunables } from '../tunables.ts';
import type { LimitKind } from './schema.ts';

/** Of this process, by kind and tenant, until they are told. */
const refused = new Map<string, number>();

/** Counts a refusal for telemetry, which is told once a second: who asks too often writes no rows with it. */
export function countRefusal(tenantId: string, kind: LimitKind): void {
  const which = `${kind} ${tenantId}`;
  const before = refused.get(which) ?? 0;
  refused.set(which, before + 1);
  if (before > 0) return;
  const tell = () => {
    record('request_limited', { kind, count: refused.get(which) ?? 0 }, { tenantId });
    refused.delete(which);
  };
  setTimeout(tell, tunables.limits.tellRefusalsMs).unref();
}
