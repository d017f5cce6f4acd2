import type { Principal } from './schema.ts';

/** The one person of `local` mode, signed in without a form (80-security S1). */
export const LOCAL_OWNER: Principal = {
  tenantId: 'local',
  userId: 'owner',
  role: 'owner',
  displayName: 'Owner',
};
