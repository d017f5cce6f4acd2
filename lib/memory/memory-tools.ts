import type { Principal } from '../auth/schema.ts';
import { readWorkspaceSettings } from '../settings/index.ts';
import type { ToolDefinition } from '../tools/schema.ts';
import { searchConversations } from './search-conversations.ts';
import { searchConversationsTool } from './search-conversations-tool.ts';

/** The tools to offer the model: none while memory is off in the workspace. */
export async function memoryTools(
  { tenantId }: Pick<Principal, 'tenantId'>,
  workspaceId: string,
): Promise<ToolDefinition[]> {
  const { memoryEnabled } = await readWorkspaceSettings(tenantId, workspaceId);
  if (!memoryEnabled) return [];
  return [searchConversationsTool(searchConversations) as ToolDefinition];
}
