import type { Principal } from '../auth/index.ts';
import { tunables } from '../tunables.ts';
import { findWorkspace } from './find-workspace.ts';

const known = new Map<string, { id: string; until: number }>();

/**
 * The id behind a workspace's slug, remembered for a moment: every message of a chat asks for it
 * before its run can be opened.
 * @throws AppError NOT_FOUND, also for another tenant's workspace; that is never remembered
 */
export async function findWorkspaceId(
  principal: Principal,
  slug: string,
  now: () => number = () => performance.now(),
): Promise<string> {
  const key = JSON.stringify([principal.tenantId, slug]);
  const kept = known.get(key);
  if (kept && kept.until > now()) return kept.id;
  const { id } = await findWorkspace(principal, slug);
  if (known.size >= tunables.workspaces.rememberedIds) known.clear();
  known.set(key, { id, until: now() + tunables.workspaces.rememberMs });
  return id;
}
