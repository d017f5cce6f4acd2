import { ALLOW_CASES as PLAIN_CASES } from './corpus/allow-cases.ts';
import { ALLOW_TRICK_CASES } from './corpus/allow-trick-cases.ts';

/** Commands with the verdict that rules must give; the tests of this folder check each of them. */
export const ALLOW_CASES = [...PLAIN_CASES, ...ALLOW_TRICK_CASES];
export { DENY_CASES } from './corpus/deny-cases.ts';
