import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCAL_OWNER } from '../auth/index.ts';
import { log } from '../log.ts';
import { GUIDE_WORKSPACE } from '../workspaces/index.ts';
import { addDocument } from './add-document.ts';
import { countDocuments } from './document-repository.ts';
import type { KnowledgeScope } from './schema.ts';
import { readSeedState, writeSeedState } from './seed-repository.ts';

/**
 * Adds the sample documents to the guide workspace, once in its life: a sample that somebody
 * deletes does not come back, and one that could not be added is tried again at the next start.
 */
export async function seedSamples(directory = 'samples'): Promise<void> {
  const scope = { tenantId: LOCAL_OWNER.tenantId, workspaceId: GUIDE_WORKSPACE.id };
  const state = await readSeedState(scope);
  if (state === 'done') return;
  const fresh = state === undefined && (await countDocuments(scope)) === 0;
  if (fresh || state === 'started') {
    await writeSeedState(scope, 'started');
    await addSamples(scope, path.resolve(/*turbopackIgnore: true*/ directory));
  }
  await writeSeedState(scope, 'done');
}

async function addSamples(scope: KnowledgeScope, directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  for (const { name } of names.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const bytes = await readFile(path.join(directory, name));
    const upload = { fileName: name, bytes, mediaType: '', createdBy: LOCAL_OWNER.userId };
    await addDocument(scope, { ...upload, origin: 'sample' });
  }
  log.info({ count: names.length }, 'added the sample documents');
}
