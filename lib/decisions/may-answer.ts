import type { Principal } from '../auth/schema.ts';

/** Who looks after a tenant may answer for everyone in it; others only for their own threads. */
export function answersForEveryone({ role }: Principal): boolean {
  return role === 'owner' || role === 'admin';
}
