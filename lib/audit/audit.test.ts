import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER, type Principal } from '../auth/index.ts';
import { systemDatabase, tenantDatabase } from '../database/index.ts';
import { tunables } from '../tunables.ts';
import {
  appendAudit,
  appendAuditAcross,
  downloadAudit,
  listAudit,
  type NewAuditEvent,
} from './index.ts';
import { type AuditDownload, type AuditQuery, shownAuditEventSchema } from './schema.ts';

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
    expect((await listAudit(as('fixed'))).events).toMatchObject([event('s')]);
  });

  it('is written with what it tells of, or not at all', async () => {
    const work = tenantDatabase('rolled').transaction(async (db) => {
      await appendAudit(db, [event('s')]);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect((await listAudit(as('rolled'))).events).toEqual([]);
  });

  it('is read newest first, a page at a time, by the admins of its tenant', async () => {
    const size = tunables.audit.pageSize;
    const subjects = Array.from({ length: size + 2 }, (_, n) => `s${n}`);
    await append('paged', subjects.map(event));
    await append('other', [event('foreign')]);
    const first = await listAudit(as('paged', 'owner'));
    const second = await listAudit(as('paged'), {
      cursor: first.nextCursor ?? undefined,
    });
    const read = [...first.events, ...second.events].map(({ subject }) => subject);
    expect(read).toEqual(subjects.toReversed());
    expect(second.nextCursor).toBeNull();
  });

  it.each(['member', 'operator'] as const)('is not for a %s', async (role) => {
    await expect(listAudit(as('paged', role))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is filtered by group, by who acted, and by time', async () => {
    await append('mixed', [
      event('one'),
      { ...event('two'), action: 'setting.changed', actor: 'b' },
      { ...event('three'), action: 'rule.revoked', actor: 'b' },
    ]);
    const subjects = async (query: AuditQuery) =>
      (await listAudit(as('mixed'), query)).events.map(({ subject }) => subject);
    expect(await subjects({ group: 'rule' })).toEqual(['three', 'one']);
    expect(await subjects({ actor: 'b' })).toEqual(['three', 'two']);
    expect(await subjects({ actor: 'b', group: 'rule' })).toEqual(['three']);
    const now = new Date(Date.now() + 60_000).toISOString();
    expect(await subjects({ from: now })).toEqual([]);
    expect(await subjects({ until: now })).toHaveLength(3);
    const { actors } = await listAudit(as('mixed'));
    expect(actors).toEqual([
      { id: 'a', name: null },
      { id: 'b', name: null },
    ]);
  });
});

describe('an event of a conversation', () => {
  it('leads its owner there, and nobody else, while it is there', async () => {
    await systemDatabase().execute`
      INSERT INTO thread (id, tenant_id, workspace_id, user_id, title, deleted_at) VALUES
        ('mine', 'led', 'w', 'owner', 'x', NULL), ('gone', 'led', 'w', 'owner', 'x', now()),
        ('theirs', 'led', 'w', 'mia', 'x', NULL), ('far', 'other', 'w', 'owner', 'x', NULL)`;
    const threads = ['mine', 'gone', 'theirs', 'far'];
    await append('led', [
      ...threads.map((id) => ({ ...event(id), action: 'thread.exported' as const })),
      ...threads.map((threadId) => ({
        ...{ ...event('share'), action: 'share.created' as const },
        details: { threadId },
      })),
      event('mine'),
    ]);
    const { events } = await listAudit(as('led'));
    expect(events.map(({ conversation }) => conversation).toReversed()).toEqual([
      ...['mine', null, null, null],
      ...['mine', null, null, null],
      null,
    ]);
  });
});

describe('events of several tenants', () => {
  it('are written at once, each for its own', async () => {
    const secret = 'sk-ant-api03-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    await systemDatabase().transaction((db) =>
      appendAuditAcross(
        db,
        ['one', 'two'].map((tenantId) => ({
          ...event(`${tenantId} ${secret}`),
          tenantId,
        })),
      ),
    );
    for (const tenantId of ['one', 'two']) {
      const { events } = await listAudit(as(tenantId));
      expect(events).toMatchObject([{ subject: expect.stringMatching(`^${tenantId} `) }]);
      expect(events[0]?.subject).not.toContain(secret);
    }
  });
});

describe('a download of the audit log', () => {
  const read = async (principal: Principal, query: AuditDownload) => {
    const { name, lines } = await downloadAudit(principal, query);
    let text = '';
    for await (const part of lines) text += part;
    return { name, text };
  };

  it('has every event that passes the filter, and is written down itself', async () => {
    const many = Array.from({ length: tunables.audit.downloadPage + 5 }, (_, n) => event(`s${n}`));
    await append('taken', many);
    await append('other', [event('foreign')]);
    const all = await read(as('taken'), { format: 'ndjson' });
    expect(all.name).toMatch(/^audit-\d{4}-\d\d-\d\d\.ndjson$/);
    const lines = all.text.trim().split('\n');
    const events = lines.map((line) => shownAuditEventSchema.parse(JSON.parse(line)));
    expect(events).toHaveLength(many.length + 1);
    expect(events[0]).toMatchObject({ action: 'audit.exported', details: { format: 'ndjson' } });
    expect(events.map(({ subject }) => subject)).not.toContain('foreign');
    const some = await read(as('taken'), { format: 'ndjson', group: 'audit' });
    expect(some.text.trim().split('\n')).toHaveLength(2);
  });

  it('is a table that no spreadsheet takes for formulas', async () => {
    await append('sheet', [{ ...event('=1+1'), actor: 'a "b", c' }]);
    const { text } = await read(as('sheet'), { format: 'csv', group: 'rule' });
    expect(text.split('\r\n')[0]).toBe('at,actor,actorName,action,subject,workspaceSlug,details');
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ actor: 'a "b", c', action: 'rule.added', subject: "'=1+1" });
    expect(JSON.parse(row?.details ?? '')).toEqual({ tool: 't', everyone: false });
  });

  it.each(['member', 'operator'] as const)('is not for a %s', async (role) => {
    await expect(downloadAudit(as('taken', role), { format: 'csv' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
