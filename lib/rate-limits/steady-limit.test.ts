import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tunables } from '../tunables.ts';
import { MemoryCounts } from './memory-counts.ts';
import { limitsOf, waitMessage } from './schema.ts';
import { judge, secondsToWait, stateAfter } from './steady-limit.ts';

const { windowMs, keptSubjects } = tunables.limits;
const request = { tenantId: 't', kind: 'runs', subject: 'u', perUser: 3, perTenant: 100 };

describe('a limit', () => {
  it('lets all of a minute come at once, then one whenever one has grown back', () => {
    let busy = 0;
    const seen: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const verdict = judge(busy, 3);
      expect(verdict.admitted).toBe(true);
      busy = verdict.busyMs;
      seen.push(stateAfter(verdict, 3).remaining);
    }
    expect(seen).toEqual([2, 1, 0]);
    const refused = judge(busy, 3);
    expect(refused).toEqual({ admitted: false, busyMs: windowMs });
    expect(secondsToWait(refused, 3)).toBe(20);
    expect(stateAfter(refused, 3)).toEqual({ limit: 3, remaining: 0, resetSeconds: 60 });
    expect(judge(busy - 20_000, 3).admitted).toBe(true);
  });

  it('never lets through more than a minute in one go and its rate from then on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 300 }),
        (limit, pauses) => {
          let [busy, admitted, passed] = [0, 0, 0];
          for (const pause of pauses) {
            passed += pause;
            const verdict = judge(busy - pause, limit);
            busy = verdict.busyMs;
            if (verdict.admitted) admitted += 1;
            else expect(secondsToWait(verdict, limit)).toBeGreaterThan(0);
            expect(stateAfter(verdict, limit).remaining).toBeLessThan(limit);
          }
          expect(admitted).toBeLessThanOrEqual(limit + (passed * limit) / windowMs + 1);
        },
      ),
    );
  });

  it.each([1, 7, 60, 999, 120_000])('admits its whole number at once: %i', (limit) => {
    let busy = 0;
    for (let n = 0; n < limit; n += 1) {
      const verdict = judge(busy, limit);
      if (!verdict.admitted) expect.unreachable(`request ${n + 1} of ${limit}`);
      busy = verdict.busyMs;
    }
    expect(judge(busy, limit).admitted).toBe(false);
  });

  it('is the tenant’s own where it has set one', () => {
    const server = limitsOf('runs', {});
    expect(limitsOf('runs', { uploads: { perUser: 1 } })).toEqual(server);
    expect(limitsOf('runs', { runs: { perUser: 5, perTenant: null } })).toEqual({
      perUser: 5,
      perTenant: server.perTenant,
    });
  });

  it('of notes lets somebody write in two windows at once, however fast notes save themselves', () => {
    const { saveDelayMs } = tunables.notes;
    expect(limitsOf('notes', {}).perUser).toBeGreaterThan((2 * 60_000) / saveDelayMs);
  });

  it('says how long to wait', () => {
    expect(waitMessage(1)).toMatch(/1 second\.$/);
    expect(waitMessage(12)).toMatch(/12 seconds\.$/);
  });
});

describe('counts in memory', () => {
  it('keep users, kinds and tenants apart', () => {
    const counts = new MemoryCounts(() => 0);
    const admitted = (more: object) => counts.take({ ...request, perUser: 1, ...more });
    for (const more of [{}, { subject: 'v' }, { kind: 'uploads' }, { tenantId: 's' }]) {
      expect(admitted(more).tenant?.admitted).toBe(true);
      expect(admitted(more).own.admitted).toBe(false);
    }
  });

  it('hold the tenant’s limit for all of its users, and charge it for admitted requests only', () => {
    const counts = new MemoryCounts(() => 0);
    const take = (subject: string) => counts.take({ ...request, subject, perTenant: 4 });
    for (let n = 0; n < 10; n += 1) take('eager');
    expect(take('modest').tenant?.admitted).toBe(true);
    expect(take('modest').tenant?.admitted).toBe(false);
  });

  it('forget what is not in use any more, and nothing else', () => {
    let now = 0;
    const counts = new MemoryCounts(() => now);
    for (let n = 0; n < keptSubjects; n += 1) counts.take({ ...request, subject: `u${n}` });
    now = windowMs / 3 + 1;
    counts.take({ ...request, perUser: 1, subject: 'busy' });
    counts.take({ ...request, subject: 'one more' });
    expect(counts.size).toBeLessThan(5);
    expect(counts.take({ ...request, perUser: 1, subject: 'busy' }).own.admitted).toBe(false);
  });
});
