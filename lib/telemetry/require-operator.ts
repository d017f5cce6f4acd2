import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';

/** @throws AppError FORBIDDEN for members: how a tenant's copilot does is for those who run it */
export function requireOperator({ role }: Principal): void {
  if (role !== 'member') return;
  throw new AppError('FORBIDDEN', 'Only operators and admins see this. Ask one of them.');
}
