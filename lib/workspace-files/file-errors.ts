import { AppError } from '../errors/index.ts';

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What the disk said about `path`, in words that help the model and the user. */
export function fileError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  const say = (code: ConstructorParameters<typeof AppError>[0], message: string) =>
    new AppError(code, message, { cause: error });
  switch (errorCode(error)) {
    case 'ENOENT':
      return notFound(path, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say('FORBIDDEN', `The server is not permitted to do that with ${path}.`);
    case 'ELOOP':
      return say('FORBIDDEN', `${path} is a symbolic link that is not followed.`);
    case 'ENOTDIR':
      return say('NOT_FOUND', `A part of ${path} is a file and not a folder.`);
    case 'EISDIR':
      return say('INVALID_REQUEST', `${path} is a folder.`);
    case 'ENAMETOOLONG':
      return say('INVALID_REQUEST', `${path.slice(0, 80)}… is too long for the disk.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return say('STORAGE_FULL', `The disk is full; ${path} was left as it was.`);
    case 'ENXIO':
      return notAFile(path, 'a pipe or device');
    default:
      return say('INTERNAL', `${path} could not be used because of a problem with the disk.`);
  }
}

export function notFound(path: string, cause?: unknown): AppError {
  return new AppError(
    'NOT_FOUND',
    `${path} does not exist. find_files lists the files there are.`,
    { cause },
  );
}

export function notAFile(path: string, what: string): AppError {
  const hint = what === 'a folder' ? ' find_files lists what is in it.' : '';
  return new AppError('INVALID_REQUEST', `${path} is ${what} and not a file.${hint}`);
}
