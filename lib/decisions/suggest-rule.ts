import { posix } from 'node:path';
import type * as z from 'zod';
import { escapeGlob } from './glob.ts';
import { isInside, matchRule, plainPath, type RuleSubject } from './match-rule.ts';
import { MAX_PATTERN_CHARS, type ruleSuggestionSchema } from './schema.ts';

export type RuleSuggestion = z.infer<typeof ruleSuggestionSchema>;

/** A pattern for calls like this one; undefined where none is narrow enough. */
function patternFor({ category, subject }: RuleSubject): string | undefined {
  // A wildcard of the command would be one of the rule too, and mean more than it.
  if (category === 'terminal') return subject.includes('*') ? undefined : subject.trim();
  if (category === 'file') {
    const path = posix.normalize(subject);
    return isInside(path) ? escapeGlob(path) : undefined;
  }
  if (URL.canParse(subject)) {
    const url = new URL(subject);
    return url.origin === 'null' ? undefined : `${url.origin}${escapeGlob(plainPath(url))}`;
  }
  return escapeGlob(subject);
}

/**
 * The rule that "Always allow this" would save: this tool with exactly this command, path or
 * address (a URL whatever its query). Undefined where a rule would be unsafe or say nothing: a call
 * that touches nothing a rule can name, a path outside of the workspace, a line of commands that no
 * rule covers. What is suggested is checked against the call, so it never fails to cover it.
 */
export function suggestRule(call: RuleSubject): RuleSuggestion | undefined {
  if (call.subject.trim() === '') return undefined;
  const pattern = patternFor(call);
  if (!pattern || pattern.length > MAX_PATTERN_CHARS || /^\*+$/.test(pattern)) return undefined;
  const suggestion = { tool: escapeGlob(call.tool), pattern };
  const match = matchRule({ ...suggestion, effect: 'allow' }, call);
  return match === 'yes' ? suggestion : undefined;
}
