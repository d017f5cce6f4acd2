import { describe, expect, it } from 'vitest';
import { databaseAccessViolations } from './checks/database-access.ts';
import { auditTableUses, environmentReads, fetchUses } from './checks/expressions.ts';
import { fixture } from './checks/fixture.ts';
import { programModules } from './checks/project.ts';
import {
  AUDIT_TABLE_USERS,
  DATABASE_RULES,
  ENVIRONMENT_READERS,
  FETCH_USERS,
} from './exceptions.ts';

const program = programModules();
const paths = (violations: { path: string }[]) => violations.map(({ path }) => path);
const without = (list: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(list).filter(([key]) => key !== name));

describe('only repositories import the database client, and only the tenant-scoped one', () => {
  it('the program keeps it', () =>
    expect(databaseAccessViolations(program, DATABASE_RULES)).toEqual([]));

  it.each(['importers', 'unscoped'] as const)(
    'every exception among %s is still needed',
    (kind) => {
      const unneeded = Object.keys(DATABASE_RULES[kind]).filter((name) => {
        const rules = { ...DATABASE_RULES, [kind]: without(DATABASE_RULES[kind], name) };
        return databaseAccessViolations(program, rules).length === 0;
      });
      expect(unneeded).toEqual([]);
    },
  );

  it('drivers, the client and unscoped databases elsewhere are found', () => {
    const modules = fixture({
      'lib/database/index.ts': "import pg from 'pg';",
      'lib/a/a-repository.ts': "import { tenantDatabase } from '../database/index.ts';",
      'lib/a/b-repository.ts': "import { systemDatabase as all } from '../database/index.ts';",
      'lib/a/list-a.ts': "import { tenantDatabase } from '../database/index.ts';",
      'app/api/route.ts': "import { PrismaClient } from '@/lib/database/generated/client';",
      'server/main.ts': "import pg from 'pg';",
    });
    expect(paths(databaseAccessViolations(modules, { importers: {}, unscoped: {} }))).toEqual([
      'lib/a/b-repository.ts',
      'lib/a/list-a.ts',
      'app/api/route.ts',
      'server/main.ts',
    ]);
  });
});

describe('the audit log is read and written by lib/audit alone', () => {
  it('the program keeps it', () =>
    expect(auditTableUses(program, Object.keys(AUDIT_TABLE_USERS))).toEqual([]));

  it('every exception is still needed', () => {
    const unneeded = Object.keys(AUDIT_TABLE_USERS).filter(
      (name) => auditTableUses(program, Object.keys(without(AUDIT_TABLE_USERS, name))).length === 0,
    );
    expect(unneeded).toEqual([]);
  });

  it('its table is found in SQL and as a model', () => {
    const modules = fixture({
      'lib/audit/audit-repository.ts': 'db.query`SELECT FROM audit_event`;',
      'lib/a/a-repository.ts': 'db.execute`INSERT INTO audit_event VALUES (1)`;',
      'lib/b/b-repository.ts': `db.query\`SELECT \${x} FROM audit_event WHERE \${y}\`;`,
      'lib/c/c-repository.ts': 'db.models.auditEvent.create({});',
      'lib/d/d-repository.ts': "const part = 'audit_event'; // and audit_event in a comment",
      'lib/e/e-repository.ts': 'const audit_events = 1; auditEventSchema.parse(1);',
    });
    expect(paths(auditTableUses(modules, []))).toEqual([
      'lib/a/a-repository.ts:1',
      'lib/b/b-repository.ts:1',
      'lib/c/c-repository.ts:1',
      'lib/d/d-repository.ts:1',
    ]);
  });
});

describe('process.env is read in lib/env.ts alone', () => {
  it('the program keeps it', () =>
    expect(environmentReads(program, Object.keys(ENVIRONMENT_READERS))).toEqual([]));

  it('every form of reading it is found', () => {
    const modules = fixture({
      'lib/a.ts': 'const a = process.env.HOME;',
      'lib/b.ts': "const b = process['env'];",
      'lib/c.ts': 'const { env: c } = process;',
      'lib/d.ts': "import { env } from 'node:process';",
      'lib/e.ts': 'const e = globalThis.process.env;',
      'lib/f.ts': "import { env } from './env.ts'; const f = settings.env;",
    });
    expect(paths(environmentReads(modules, []))).toEqual([
      'lib/a.ts:1',
      'lib/b.ts:1',
      'lib/c.ts:1',
      'lib/d.ts:1',
      'lib/e.ts:1',
    ]);
  });
});

describe('requests go through safeFetch', () => {
  it('the program keeps it', () =>
    expect(fetchUses(program, Object.keys(FETCH_USERS))).toEqual([]));

  it('every exception is still needed', () => {
    const unneeded = Object.keys(FETCH_USERS).filter(
      (name) => fetchUses(program, Object.keys(without(FETCH_USERS, name))).length === 0,
    );
    expect(unneeded).toEqual([]);
  });

  it('fetch called, passed on, reached through globalThis, and other clients are found', () => {
    const modules = fixture({
      'lib/a.ts': "await fetch('https://example.org');",
      'lib/b.ts': 'load({ fetch });',
      'lib/c.ts': 'const get = globalThis.fetch;',
      'lib/d.ts': "import { request } from 'undici';",
      'lib/e.ts': "import { get } from 'node:https';",
      'lib/f.ts': 'type F = typeof fetch; api.fetch(); const x = { fetch: own };',
      'server/g.ts': "import { createServer } from 'node:http';",
      'lib/h.ts': "import http from 'node:http';",
    });
    expect(paths(fetchUses(modules, []))).toEqual([
      'lib/a.ts:1',
      'lib/b.ts:1',
      'lib/c.ts:1',
      'lib/d.ts:1',
      'lib/e.ts:1',
      'lib/h.ts:1',
    ]);
  });
});
