import { localPerson } from '../auth/index.ts';
import { TENANT, tenantDatabase } from '../database/index.ts';
import { GUIDE_WORKSPACE } from './guide-workspace.ts';

export type WorkspaceRow = { id: string; slug: string; name: string };

export async function findWorkspaceBySlug(
  tenantId: string,
  slug: string,
): Promise<WorkspaceRow | null> {
  return tenantDatabase(tenantId).models.workspace.findFirst({
    where: { slug },
    select: { id: true, slug: true, name: true },
  });
}

/** Makes the local tenant, its one person and the guide workspace, or gives that person the role of today. */
export async function ensureLocalTenant(): Promise<void> {
  const { tenantId, userId, role, displayName } = localPerson();
  await tenantDatabase(tenantId).transaction(async (db) => {
    await db.execute`INSERT INTO tenant (id, name) SELECT ${TENANT}, 'Local' ON CONFLICT DO NOTHING`;
    await db.execute`
      WITH u AS (INSERT INTO app_user (id, display_name) VALUES (${userId}, ${displayName}) ON CONFLICT DO NOTHING)
      INSERT INTO membership (tenant_id, user_id, role) VALUES (${TENANT}, ${userId}, ${role})
      ON CONFLICT (tenant_id, user_id) DO UPDATE SET role = EXCLUDED.role`;
    const { id, slug, name } = GUIDE_WORKSPACE;
    await db.execute`
      INSERT INTO workspace (id, tenant_id, slug, name) VALUES (${id}, ${TENANT}, ${slug}, ${name})
      ON CONFLICT DO NOTHING`;
  });
}

export async function countDocuments(tenantId: string, workspaceId: string): Promise<number> {
  return tenantDatabase(tenantId).models.document.count({ where: { workspaceId } });
}
