import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER, type Principal } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { tunables } from '../tunables.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { addRule, listRules, revokeRule } from './index.ts';
import type { NewRule } from './schema.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const owner = LOCAL_OWNER;
const member: Principal = { ...owner, userId: 'm', role: 'member' };
const stranger: Principal = { ...owner, tenantId: 'other' };
const rule: NewRule = { effect: 'allow', tool: 'run_command', pattern: 'npm test' };
const ids = async (principal: Principal, workspaceId: string) =>
  (await listRules(principal, workspaceId)).map(({ id }) => id);

describe('rules', () => {
  it('are for one person in one workspace, or for everyone in it', async () => {
    const mine = await addRule(member, 'one', rule);
    const all = await addRule(owner, 'one', { ...rule, effect: 'deny', appliesTo: 'everyone' });
    expect(mine).toMatchObject({ ...rule, createdBy: 'm', appliesTo: 'me' });
    expect(await ids(member, 'one')).toEqual([mine.id, all.id]);
    expect(await ids(owner, 'one')).toEqual([all.id]);
    expect(await ids(member, 'two')).toEqual([]);
    expect(await ids({ ...stranger, userId: 'm' }, 'one')).toEqual([]);
  });

  it('said twice, also at once, are one', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => addRule(owner, 'twice', rule)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await ids(owner, 'twice')).toHaveLength(1);
  });

  it('for everyone are made and revoked by admins', async () => {
    const everyone = { ...rule, appliesTo: 'everyone' as const };
    await expect(addRule(member, 'admin', everyone)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await addRule(owner, 'admin', everyone);
    await expect(revokeRule(member, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await revokeRule({ ...owner, userId: 'a', role: 'admin' }, id);
    expect(await ids(owner, 'admin')).toEqual([]);
  });

  it('are revoked by their owner, once, and by nobody else', async () => {
    const { id } = await addRule(member, 'revoked', rule);
    for (const other of [stranger, { ...member, userId: 'n' }]) {
      await expect(revokeRule(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await revokeRule(member, id);
    await expect(revokeRule(member, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { events } = await listAudit(owner);
    const about = events.filter(({ subject }) => subject === id).map(({ action }) => action);
    expect(about).toEqual(['rule.revoked', 'rule.added']);
  });

  it.each([
    ['no tool', { ...rule, tool: ' ' }],
    ['no pattern', { ...rule, pattern: '' }],
    ['a pattern nobody can read', { ...rule, pattern: 'x'.repeat(501) }],
    ['NUL', { ...rule, pattern: 'a\u0000' }],
    ['half a character', { ...rule, tool: 'run_\ud800' }],
    ['several commands for one', { ...rule, effect: 'deny', pattern: 'rm * && ls' }],
    ['half a command', { ...rule, pattern: 'echo "' }],
    ['an unknown effect', { ...rule, effect: 'maybe' }],
  ])('with %s are refused', async (_, given) => {
    await expect(addRule(owner, 'bad', given as NewRule)).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
  });

  it.each(['*', '**', 'npm run *', "git commit -m 'a b'"])('may name %s', async (pattern) => {
    expect(await addRule(owner, 'good', { ...rule, pattern })).toMatchObject({ pattern });
  });

  it('have an end, also when several are made at once', async () => {
    await systemDatabase().execute`
      INSERT INTO permission_rule (id, tenant_id, workspace_id, effect, tool, pattern, created_by)
      SELECT 'full-' || n, 'local', 'full', 'allow', 't', n::text, 'x'
      FROM generate_series(2, ${tunables.decisions.maxRules}::int) n`;
    const made = await Promise.allSettled(
      ['a', 'b', 'c'].map((pattern) => addRule(owner, 'full', { ...rule, pattern })),
    );
    const refused = made.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'CONFLICT' }, { code: 'CONFLICT' }]);
  });
});
