import { env } from '../env.ts';
import type { Principal } from './schema.ts';

/** The one person of `local` mode, signed in without a form (80-security S1). */
export const LOCAL_OWNER: Principal = {
  tenantId: 'local',
  userId: 'owner',
  role: 'owner',
  displayName: 'Owner',
};

/** That person with the rights LOCAL_ROLE leaves; an owner unless it says otherwise. */
export function localPerson(): Principal {
  return { ...LOCAL_OWNER, role: env().LOCAL_ROLE };
}
