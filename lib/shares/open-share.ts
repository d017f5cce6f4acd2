import { AppError } from '../errors/index.ts';
import { limitReaders } from '../rate-limits/index.ts';
import { RevisionCache } from '../revision-cache.ts';
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

type Said = Pick<SharedConversation, 'messages' | 'shortened'>;

const { cachedChars, maxChars, maxRuns } = tunables.shares;
const said = new RevisionCache<Said>(cachedChars, ({ messages }) =>
  messages.reduce((sum, message) => sum + charsOf(message), 0),
);

/**
 * The conversation behind a link. Whoever has the link opens it without signing in, as often as they
 * like, within the link's limit: what was said is read once for a revision of the conversation.
 * @throws AppError NOT_FOUND for an unknown, expired or revoked one, RATE_LIMITED
 */
export async function openShare(token: string): Promise<SharedConversation> {
  const usable = shareTokenSchema.safeParse(token);
  const share = usable.success ? await findOpenShare(hashToken(usable.data)) : undefined;
  if (!share) throw new AppError('NOT_FOUND', 'This link does not lead anywhere any more.');
  const { id, tenantId, threadId, title, scope, untilRunId, expiresAt, revision } = share;
  await limitReaders(tenantId, id);
  const read = async () =>
    newest(
      await readConversation(tenantId, threadId, {
        fromRunId: untilRunId ?? undefined,
        runs: maxRuns,
      }),
    );
  const { messages, shortened } = await said.at(id, revision, read);
  return { title, scope, expiresAt: expiresAt.toISOString(), messages, shortened };
}

/** The newest messages that a page can show at a bearable price, one at least. */
function newest({ messages, shortened }: Said): Said {
  let chars = 0;
  const first = messages.findLastIndex((message, at) => {
    chars += charsOf(message);
    return chars > maxChars && at < messages.length - 1;
  });
  return first < 0
    ? { messages, shortened }
    : { messages: messages.slice(first + 1), shortened: true };
}

function charsOf({ text, sources }: ReadableMessage): number {
  return sources.reduce((sum, { quote }) => sum + quote.length, text.length);
}
