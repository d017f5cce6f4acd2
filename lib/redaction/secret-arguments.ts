import { isSecretKey } from './secret-keys.ts';

const FLAG = /^--?[A-Za-z][\w-]{0,60}$/;
/** Flags of a command that are followed by a name and a password with a colon between them. */
const USER_FLAG = /^(?:-[uU]|--(?:proxy-)?user)$/;
const USER_AND_PASSWORD = /^[^:]*:(?!\/\/)/;

/** Whether the argument of a command that stands behind `flag` is secret. */
export function isSecretArgument(flag: string, argument: string): boolean {
  if (!FLAG.test(flag)) return false;
  if (USER_FLAG.test(flag)) return USER_AND_PASSWORD.test(argument);
  return isSecretKey(flag) && !/^--[A-Za-z]/.test(argument);
}
