import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { markRevoked } from './share-repository.ts';

/** Ends a link at once and for good. @throws AppError NOT_FOUND when it is not the user's or has ended */
export async function revokeShare(principal: Principal, id: string): Promise<void> {
  if (await markRevoked(principal, id)) return;
  throw new AppError('NOT_FOUND', 'There is no such link any more.');
}
