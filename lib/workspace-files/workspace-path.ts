import path from 'node:path';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';

const refused = (message: string) => new AppError('INVALID_REQUEST', message);
const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

/** What no path may hold, wherever it leads. */
function checkCharacters(input: string): void {
  if (input.includes('\0')) throw refused('The path holds a NUL character. Give the plain path.');
  if (/\p{Cc}/u.test(input)) throw refused('The path holds a control character such as a newline.');
  if (!input.isWellFormed()) throw refused('The path is not well-formed text.');
  if (input.includes('\\')) throw refused('Write / and not \\ between the folders of a path.');
  const { maxNameBytes, maxPathBytes } = tunables.files;
  if (bytes(input) > maxPathBytes || input.split('/').some((name) => bytes(name) > maxNameBytes)) {
    throw refused(
      `The path is too long: ${maxNameBytes} bytes a name, ${maxPathBytes} altogether.`,
    );
  }
}

/**
 * The one spelling of a path inside a workspace: relative, `/` between names, without `.` and `..`;
 * `.` for the workspace itself. Looks at the text alone, not at the disk.
 * @throws AppError INVALID_REQUEST (not usable as a path), FORBIDDEN (leads outside)
 */
export function workspacePath(input: string): string {
  checkCharacters(input);
  if (input.startsWith('/') || /^[A-Za-z]:/.test(input) || /^~[^/]*(\/|$)/.test(input)) {
    throw new AppError(
      'FORBIDDEN',
      'Give the path relative to the workspace, such as notes/plan.md; absolute paths are refused.',
    );
  }
  const normal = path.posix.normalize(input === '' ? '.' : input).replace(/\/+$/, '');
  if (normal === '..' || normal.startsWith('../')) {
    throw new AppError('FORBIDDEN', 'The path leads out of the workspace.');
  }
  return normal;
}

/** The same for showing and for rules: what cannot be a path stays as it was given. */
export function showPath(input: string): string {
  try {
    return workspacePath(input);
  } catch {
    return input;
  }
}
