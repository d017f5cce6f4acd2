import { AppError } from '../errors/index.ts';

/** For a collection that is not there, or another reader's. */
export function collectionGone(): AppError {
  return new AppError('NOT_FOUND', 'There is no such collection. It may have been deleted.');
}
