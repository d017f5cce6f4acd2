import type { Principal } from '../auth/index.ts';
import { tunables } from '../tunables.ts';
import { findRecentQueries } from './recent-queries-repository.ts';

/** What the user asked last in the workspace, oldest first, leaving out the conversation `except`. */
export async function listRecentQueries(
  principal: Principal,
  workspaceId: string,
  except: string,
): Promise<string[]> {
  const {
    recentQueries: limit,
    recentThreads: threads,
    recentQueryChars: maxChars,
  } = tunables.threads;
  const search = { except, threads, limit, maxChars };
  return (await findRecentQueries(principal, workspaceId, search)).toReversed();
}
