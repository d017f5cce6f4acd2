import { posix } from 'node:path';
import type { ToolCategory } from '../tools/schema.ts';
import { tunables } from '../tunables.ts';
import { matchesGlob } from './glob.ts';
import type { PermissionRule } from './schema.ts';
import { deniesCommand, matchesCommandRule } from './shell/index.ts';

/** What rules look at. `subject` is the command, path or URL that the call touches, or empty. */
export type RuleSubject = { tool: string; category: ToolCategory; subject: string };

export type RulePattern = Pick<PermissionRule, 'effect' | 'tool' | 'pattern'>;

/** `maybe`: it cannot be told whether the rule is about the call. */
export type Match = 'yes' | 'maybe' | 'no';

/**
 * How to read a rule where spelling leaves room: `narrow` for what allows, `wide` for what denies
 * or asks.
 */
type Reading = 'narrow' | 'wide';

/**
 * Whether a rule is about a call: its glob fits the tool's name, and its pattern what the call
 * touches. Paths are relative to the workspace; URLs are compared by origin and path, and a
 * pattern without a path stands for the whole origin. `*` is for any call of the tool, except that
 * it allows only commands that need no shell; `**` is for really any.
 */
export function matchRule(rule: RulePattern, call: RuleSubject): Match {
  if (!matchesGlob(rule.tool, call.tool, '')) return 'no';
  const reading = rule.effect === 'allow' ? 'narrow' : 'wide';
  const oneCommand = call.category === 'terminal' && reading === 'narrow';
  if (rule.pattern === '**' || (rule.pattern === '*' && !oneCommand)) return 'yes';
  if (call.subject.length > tunables.decisions.maxSubjectChars) return 'maybe';
  return matchesSubject(rule.pattern, call, reading) ? 'yes' : 'no';
}

function matchesSubject(pattern: string, call: RuleSubject, reading: Reading): boolean {
  if (call.category === 'terminal') {
    return (reading === 'narrow' ? matchesCommandRule : deniesCommand)(pattern, call.subject);
  }
  if (call.category === 'file') return matchesPath(pattern, call.subject, reading);
  const url = URL.canParse(call.subject) ? new URL(call.subject) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return matchesUrl(pattern, url, reading);
  return matchesGlob(pattern, call.subject, '');
}

/** File systems differ in whether case and composition of letters matter; a ban holds on all. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

function matchesPath(pattern: string, subject: string, reading: Reading): boolean {
  const path = posix.normalize(subject).replace(/(?<=.)\/$/, '');
  const wanted = pattern.replace(/^(\.\/)+/, '').replace(/\/$/, '/**');
  if (reading === 'wide') return matchesGlob(folded(wanted), folded(path), '/');
  return isInside(path) && matchesGlob(wanted, path, '/');
}

/** Whether a normalised path stays below the folder it is relative to. */
export function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && path !== '..' && !path.startsWith('../');
}

const PATTERN_OF_URL = /^(?:([a-z*]+):\/\/)?([^/]+)(\/.*)?$/is;

function matchesUrl(pattern: string, url: URL, reading: Reading): boolean {
  if (reading === 'narrow' && (url.username || url.password)) return false;
  const [, scheme = '*', host = '', path = '/**'] = PATTERN_OF_URL.exec(pattern) ?? [];
  return (
    matchesGlob(scheme.toLowerCase(), url.protocol.slice(0, -1), '') &&
    matchesGlob(host.toLowerCase(), url.host.replace(/\.(?=:|$)/, ''), '') &&
    matchesGlob(path, plainPath(url), '/')
  );
}

/** The path of a URL with what needed no percent encoding decoded, so that `/%61` is `/a`. */
export function plainPath(url: URL): string {
  return url.pathname.replace(/%([0-9a-f]{2})/gi, (code, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase();
  });
}
