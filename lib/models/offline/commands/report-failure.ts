import type { ToolError } from '../past-calls.ts';
import type { Reply } from '../schema.ts';
import { inLanguage, say, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    denied: 'You declined this, so I did nothing.',
    reason: (reason: string) => ` Your reason: “${reason}”.`,
    failed: (what: string, message: string) => `${what} did not work: ${message}`,
  },
  de: {
    denied: 'Sie haben das abgelehnt, ich habe also nichts getan.',
    reason: (reason: string) => ` Ihr Grund: „${reason}“.`,
    failed: (what: string, message: string) => `${what} hat nicht funktioniert: ${message}`,
  },
};

export const isDenied = (error: ToolError | undefined): boolean => error?.code === 'DENIED';

/** Says plainly that a human declined the call, or why it failed. `what` names the act. */
export function reportFailure(turn: Turn, error: ToolError, what: string): Reply {
  const phrases = inLanguage(turn, PHRASES);
  if (!isDenied(error)) return say(phrases.failed(what, error.message || error.code));
  return say(phrases.denied + (error.reason ? phrases.reason(error.reason) : ''));
}
