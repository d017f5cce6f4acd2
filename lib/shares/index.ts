export { createShare } from './create-share.ts';
export { listShares } from './list-shares.ts';
export { openShare, type SharedConversation } from './open-share.ts';
export { revokeShare } from './revoke-share.ts';
export { type CreatedShare, createShareSchema, type Share } from './schema.ts';
export { watchShares } from './watch-shares.ts';
