export { createShare } from './create-share.ts';
export { listShares } from './list-shares.ts';
export { openShare } from './open-share.ts';
export { revokeShare } from './revoke-share.ts';
export { createShareSchema } from './schema.ts';
export { watchShares } from './watch-shares.ts';
