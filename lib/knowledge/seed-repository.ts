import { tenantDatabase } from '../database/index.ts';
import type { KnowledgeScope } from './schema.ts';

const NAME = 'samples';
export type SeedState = 'started' | 'done';

export async function readSeedState(scope: KnowledgeScope): Promise<SeedState | undefined> {
  const setting = await tenantDatabase(scope.tenantId).models.setting.findFirst({
    where: { scope: scope.workspaceId, name: NAME },
  });
  return setting?.value === 'started' || setting?.value === 'done' ? setting.value : undefined;
}

export async function writeSeedState(scope: KnowledgeScope, value: SeedState): Promise<void> {
  const { tenantId, workspaceId } = scope;
  await tenantDatabase(tenantId).models.setting.upsert({
    where: { tenantId_scope_name: { tenantId, scope: workspaceId, name: NAME } },
    create: { tenantId, scope: workspaceId, name: NAME, value },
    update: { value },
  });
}
