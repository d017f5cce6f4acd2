import { AppError } from '../errors/index.ts';

/** Two collections of one name could not be told apart. */
export function nameTaken(): AppError {
  return new AppError('CONFLICT', 'You have a collection of this name. Choose another name.');
}
