import * as z from 'zod';

/** `snapshot`: the conversation as it was when the link was made. `current`: as it is when read. */
export const SHARE_SCOPES = ['snapshot', 'current'] as const;
export type ShareScope = (typeof SHARE_SCOPES)[number];

export const createShareSchema = z.object({
  scope: z.enum(SHARE_SCOPES),
  /** ISO 8601; in the future, and at most `tunables.shares.maxDays` away. */
  expiresAt: z.iso.datetime({ offset: true }),
});

/** A link that holds. The link itself is told only once, when it is made. Times are ISO 8601 UTC. */
export const shareSchema = z.object({
  id: z.string(),
  threadId: z.string(),
  scope: z.enum(SHARE_SCOPES),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type Share = z.infer<typeof shareSchema>;

/** A share that was just made; `path` holds the secret and is not shown again. */
export type CreatedShare = { share: Share; path: string };

/** What stands in a link: 256 random bits. */
export const shareTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const sharePath = (token: string) => `/share/${token}`;
