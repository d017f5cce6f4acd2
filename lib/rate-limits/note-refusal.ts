import { hasEventSince, recordAudit } from '../audit/index.ts';
import { log } from '../log.ts';
import { tunables } from '../tunables.ts';
import type { LimitKind } from './schema.ts';

/** When each was last written down, by this process; several bundles live in one. */
const holder = globalThis as typeof globalThis & { __flightdeckNoted?: Map<string, number> };
holder.__flightdeckNoted ??= new Map();
const noted = holder.__flightdeckNoted;

/** Writes into the audit log that somebody reached a limit: one line for each kind and hour. */
export async function noteRefusal(
  tenantId: string,
  actor: string,
  kind: LimitKind,
  limit: number,
): Promise<void> {
  const { noteMs, keptSubjects } = tunables.limits;
  const hour = Math.floor(Date.now() / noteMs);
  const key = JSON.stringify([tenantId, actor, kind]);
  if (noted.get(key) === hour) return;
  if (noted.size >= keptSubjects) noted.clear();
  noted.set(key, hour);
  const event = { actor, action: 'limit.reached', subject: kind } as const;
  try {
    if (await hasEventSince(tenantId, event, new Date(hour * noteMs))) return;
    await recordAudit(tenantId, { workspaceId: null, ...event, details: { perMinute: limit } });
  } catch (error) {
    log.error({ err: error }, 'a limit that was reached was not written down');
  }
}
