import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { removeCase } from './golden-case-repository.ts';

/** @throws AppError NOT_FOUND, also for another tenant's case */
export async function deleteCase(principal: Principal, id: string): Promise<void> {
  if (await removeCase(principal, id)) return;
  throw new AppError('NOT_FOUND', 'There is no such golden case. It may have been deleted.');
}
