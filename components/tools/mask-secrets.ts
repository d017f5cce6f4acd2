import { MASK, maskCredentials } from '@/lib/redaction/index.ts';

export const HIDDEN = '••••••';

/** A text in which credentials are hidden; all else is the reader's own and stays. */
export const maskSecrets = (text: string): string => maskCredentials(text).replaceAll(MASK, HIDDEN);
