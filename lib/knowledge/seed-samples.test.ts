import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryDirectory, withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '../workspaces/index.ts';
import { deleteDocument, listDocuments, seedSamples } from './index.ts';

withTestDatabase();
beforeAll(ensureLocalTenant);

const { tenantId } = LOCAL_OWNER;
const scope = { tenantId, workspaceId: GUIDE_WORKSPACE.id };
const samples = temporaryDirectory();
afterAll(samples.remove);

it('adds the samples once: a deleted one stays deleted, a new one is not added later', async () => {
  writeFileSync(join(samples.path, 'a.md'), '# A');
  writeFileSync(join(samples.path, 'b.md'), '# B');
  writeFileSync(join(samples.path, '.hidden'), 'x');
  mkdirSync(join(samples.path, 'folder'));
  await seedSamples(samples.path);
  const documents = await listDocuments(scope);
  expect(documents.map(({ fileName }) => fileName).toSorted()).toEqual(['a.md', 'b.md']);
  expect(documents.map(({ origin }) => origin)).toEqual(['sample', 'sample']);

  await deleteDocument({ tenantId, userId: 'x' }, documents[0]?.id ?? '');
  writeFileSync(join(samples.path, 'c.md'), '# C');
  await seedSamples(samples.path);
  expect(await listDocuments(scope)).toHaveLength(1);
});
