import { createHash } from 'node:crypto';

/**
 * What is stored of a link, and looked up. A token is 256 random bits, so a plain hash cannot be
 * guessed back, and the time that looking it up takes tells nothing about the token.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
