import type { ToolError } from '../past-calls.ts';
import type { Reply } from '../schema.ts';
import { inLanguage, sayFailed, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    denied: 'You declined this, so I did nothing.',
    forbidden: (message: string) => `This was not allowed, so I did nothing. ${message}`,
    reason: (reason: string) => ` Your reason: “${reason}”.`,
    failed: (what: string, message: string) => `${what} did not work: ${message}`,
  },
  de: {
    denied: 'Du hast das abgelehnt, ich habe also nichts getan.',
    forbidden: (message: string) => `Das war nicht erlaubt, ich habe also nichts getan. ${message}`,
    reason: (reason: string) => ` Dein Grund: „${reason}“.`,
    failed: (what: string, message: string) => `${what} hat nicht funktioniert: ${message}`,
  },
};

const FINAL: ReadonlySet<string> = new Set(['DENIED', 'NOT_APPROVED', 'WITHDRAWN']);

/** The call may not be made; trying again would be pestering. */
export const isDenied = (error: ToolError | undefined): boolean => FINAL.has(error?.code ?? '');

/** A human said no, and not a rule, or nobody. */
const isByUser = ({ reason, message }: ToolError) =>
  reason !== undefined || /^the user\b/i.test(message);

/** Says plainly that a human declined the call, or why it failed. `what` names the act. */
export function reportFailure(turn: Turn, error: ToolError, what: string): Reply {
  const phrases = inLanguage(turn, PHRASES);
  if (!isDenied(error)) return sayFailed(phrases.failed(what, error.message || error.code));
  if (!isByUser(error)) return sayFailed(phrases.forbidden(error.message).trim());
  return sayFailed(phrases.denied + (error.reason ? phrases.reason(error.reason) : ''));
}
