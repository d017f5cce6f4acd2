import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';

/** How a tenant's copilot does is for those who run it. */
export const mayOperate = ({ role }: Pick<Principal, 'role'>): boolean => role !== 'member';

/** @throws AppError FORBIDDEN for members */
export function requireOperator(principal: Principal): void {
  if (mayOperate(principal)) return;
  throw new AppError('FORBIDDEN', 'Only operators and admins see this. Ask one of them.');
}
