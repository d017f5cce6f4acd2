import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { digestKey } from '../digest-key.ts';

const DIGESTED_CHARS = 100;

/**
 * What stands for a text: which texts are the same can be told, and nothing of what they say. The
 * digest is keyed, so that short messages cannot be guessed back (70-telemetry 70.2).
 */
export function digestText(text: string): { digest: string; characters: number } {
  const begin = text.slice(0, DIGESTED_CHARS);
  const digest = createHmac('sha256', digestKey()).update(begin).digest('hex');
  return { digest, characters: text.length };
}

/** A text that is replaced by its digest and length before anything else sees it. */
export const digested = (description: string) =>
  z
    .string()
    .max(1_000_000)
    .transform(digestText)
    .describe(
      `${description}, as a keyed digest of its first ${DIGESTED_CHARS} characters and its length`,
    );
