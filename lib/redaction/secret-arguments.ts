import { isSecretKey } from './secret-keys.ts';

const FLAG = /^--?[A-Za-z][\w-]{0,60}$/;
/** Flags of a command that are followed by a name and a password with a colon between them. */
const USER_FLAG = /^(?:-[uU]|--(?:proxy-)?user)$/;
const USER_AND_PASSWORD = /^[^:]*:(?!\/\/)/;

/** Names of header fields in a flat list such as `rawHeaders`. */
const HEADER_NAME =
  /^(?:(?:proxy-)?authorization|(?:set-)?cookie|x-[\w-]*(?:key|token|auth|secret)[\w-]*)$/i;

/** Whether an item of a flat list is secret by the one before it: a flag of a command, a header. */
export function isSecretArgument(flag: string, argument: string): boolean {
  if (HEADER_NAME.test(flag)) return true;
  if (!FLAG.test(flag)) return false;
  if (USER_FLAG.test(flag)) return USER_AND_PASSWORD.test(argument);
  return isSecretKey(flag) && !/^--[A-Za-z]/.test(argument);
}
