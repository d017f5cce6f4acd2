import { AppError } from '../errors/index.ts';
import { type ReadableMessage, readConversation } from '../threads/index.ts';
import { tunables } from '../tunables.ts';
import { hashToken } from './hash-token.ts';
import { findOpenShare } from './open-share-repository.ts';
import { type ShareScope, shareTokenSchema } from './schema.ts';

/** What whoever has the link may see, and nothing else. */
export type SharedConversation = {
  title: string;
  scope: ShareScope;
  expiresAt: string;
  messages: ReadableMessage[];
  /** Older messages are left out. */
  shortened: boolean;
};

/** The conversation behind a link. @throws AppError NOT_FOUND for an unknown, expired or revoked one */
export async function openShare(token: string): Promise<SharedConversation> {
  const usable = shareTokenSchema.safeParse(token);
  const share = usable.success ? await findOpenShare(hashToken(usable.data)) : undefined;
  if (!share) throw new AppError('NOT_FOUND', 'This link does not lead anywhere any more.');
  const { tenantId, threadId, title, scope, untilRunId, expiresAt } = share;
  const { messages, shortened } = await readConversation(tenantId, threadId, {
    fromRunId: untilRunId ?? undefined,
    runs: tunables.shares.maxRuns,
  });
  return { title, scope, expiresAt: expiresAt.toISOString(), messages, shortened };
}
