import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER, type Principal } from '../auth/index.ts';
import { systemDatabase, tenantDatabase } from '../database/index.ts';
import { tunables } from '../tunables.ts';
import { appendAudit, listAudit, type NewAuditEvent } from './index.ts';

withTestDatabase();

const as = (tenantId: string, role: Principal['role'] = 'admin'): Principal => ({
  ...LOCAL_OWNER,
  tenantId,
  role,
});
const event = (subject: string): NewAuditEvent => ({
  workspaceId: null,
  actor: 'a',
  action: 'rule.added',
  subject,
  details: { tool: 't', everyone: false },
});
const append = (tenantId: string, events: NewAuditEvent[]) =>
  appendAudit(tenantDatabase(tenantId), events);

describe('the audit log', () => {
  it('cannot be changed or deleted from', async () => {
    await append('fixed', [event('s')]);
    const changes = [
      systemDatabase().execute`UPDATE audit_event SET actor = 'b'`,
      systemDatabase().execute`DELETE FROM audit_event`,
      tenantDatabase('fixed').models.auditEvent.deleteMany(),
    ];
    for (const change of changes) await expect(change).rejects.toThrow('append-only');
    expect((await listAudit(as('fixed'), null)).events).toMatchObject([event('s')]);
  });

  it('is written with what it tells of, or not at all', async () => {
    const work = tenantDatabase('rolled').transaction(async (db) => {
      await appendAudit(db, [event('s')]);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect((await listAudit(as('rolled'), null)).events).toEqual([]);
  });

  it('is read newest first, a page at a time, by the admins of its tenant', async () => {
    const size = tunables.audit.pageSize;
    const subjects = Array.from({ length: size + 2 }, (_, n) => `s${n}`);
    await append('paged', subjects.map(event));
    await append('other', [event('foreign')]);
    const first = await listAudit(as('paged', 'owner'), null);
    const second = await listAudit(as('paged'), first.nextCursor);
    const read = [...first.events, ...second.events].map(({ subject }) => subject);
    expect(read).toEqual(subjects.toReversed());
    expect(second.nextCursor).toBeNull();
  });

  it.each(['member', 'operator'] as const)('is not for a %s', async (role) => {
    await expect(listAudit(as('paged', role), null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a cursor that was not given out', async () => {
    await expect(listAudit(as('paged'), '1 OR 1')).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
  });
});
