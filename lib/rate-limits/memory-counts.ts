import { tunables } from '../tunables.ts';
import { judge, type Verdict } from './steady-limit.ts';

/** What a request is counted against: the user's own limit, then that of the whole tenant. */
export type Counted = {
  tenantId: string;
  kind: string;
  subject: string;
  perUser: number;
  perTenant: number;
};

/** The user's verdict, and the tenant's unless the user's own refused already. */
export type Verdicts = { own: Verdict; tenant?: Verdict };

/** Names the tenant as a whole; no user or link has such an id. */
export const WHOLE_TENANT = '*';

/** Counts for one process: all there is with the embedded database, and the net below PostgreSQL. */
export class MemoryCounts {
  private readonly busyUntil = new Map<string, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  get size(): number {
    return this.busyUntil.size;
  }

  take({ tenantId, kind, subject, perUser, perTenant }: Counted): Verdicts {
    const own = this.count([tenantId, kind, subject], perUser);
    if (!own.admitted) return { own };
    return { own, tenant: this.count([tenantId, kind, WHOLE_TENANT], perTenant) };
  }

  private count(names: string[], perMinute: number): Verdict {
    const key = JSON.stringify(names);
    const now = this.now();
    const verdict = judge((this.busyUntil.get(key) ?? now) - now, perMinute);
    if (!this.busyUntil.has(key)) this.makeRoom(now);
    this.busyUntil.set(key, now + verdict.busyMs);
    return verdict;
  }

  private makeRoom(now: number): void {
    if (this.busyUntil.size < tunables.limits.keptSubjects) return;
    for (const [key, until] of this.busyUntil) if (until <= now) this.busyUntil.delete(key);
  }
}
