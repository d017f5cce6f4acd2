import { tunables } from '../../tunables.ts';
import { runsCode } from './code-runners.ts';

import { parseCommand } from './parse-command.ts';
import { readShellCall } from './read-shell-call.ts';
import { isKnown, programName, type ShellWord } from './read-word.ts';
import type { ShellFeature } from './schema.ts';
import { unwrapCommand } from './unwrap-command.ts';

export interface Inspection {
  commands: {
    words: ShellWord[];
    /** Written as such, not found inside of a wrapper or of a script for another shell. */
    written: boolean;
  }[];
  features: Set<ShellFeature>;
  /** One program with known arguments, and nothing for a shell to do. */
  plain: boolean;
  doubts: Set<string>;
  writes: string[];
  /** Everything in which a program could be named. */
  texts: string[];
}

/** They only exist inside of a shell. */
const BUILTINS = new Set(
  `: . alias bg bind break builtin caller cd command compgen complete compopt continue declare dirs
  disown enable eval exec exit export fc fg getopts hash help history jobs let local logout mapfile
  popd pushd read readarray readonly return set shift shopt source suspend times trap type typeset
  ulimit umask unalias unset wait`.split(/\s+/),
);
const DECLARES = new Set(['declare', 'export', 'local', 'readonly', 'set', 'typeset', 'unset']);

/** Finds every simple command in a command line, also those behind wrappers and in `sh -c '…'`. */
export function inspectCommand(source: string): Inspection {
  const inspection: Inspection = {
    commands: [],
    features: new Set(),
    plain: false,
    doubts: new Set(),
    writes: [],
    texts: [],
  };
  inspectText(source, inspection, 0);
  return inspection;
}

function inspectText(source: string, into: Inspection, depth: number): void {
  into.texts.push(source);
  if (depth > tunables.shell.maxNestedScripts) {
    into.doubts.add('Shells are nested too deep to be checked.');
    return;
  }
  const parsed = parseCommand(source);
  for (const doubt of parsed.doubts) into.doubts.add(doubt);
  into.writes.push(...parsed.writes);
  for (const words of parsed.commands) {
    if (BUILTINS.has(words[0]?.text ?? '')) parsed.features.add('builtin');
    inspectWords(words, into, depth, depth === 0);
  }
  for (const feature of parsed.features) into.features.add(feature);
  if (depth === 0) {
    const [words = [], ...others] = parsed.commands;
    const bare = parsed.features.size === 0 && parsed.doubts.size === 0 && others.length === 0;
    into.plain = bare && words.every(isKnown) && (words[0]?.text ?? '') !== '';
  }
}

function inspectWords(words: ShellWord[], into: Inspection, depth: number, written: boolean): void {
  const [first] = words;
  if (!first) return;
  into.commands.push({ words, written });
  for (const { text, pieces } of words) into.texts.push(text, pieces.join(''));
  if (!isKnown(first) || first.text === '') {
    into.doubts.add('Which program it starts is only known when it runs.');
    return;
  }
  const name = programName(first.text);
  const args = words.slice(1).map((word) => word.text);
  if (DECLARES.has(name) && (name === 'unset' || args.some((arg) => /=|^[-+]/.test(arg)))) {
    into.features.add('assignment');
  }
  const unwrapped = unwrapCommand(words);
  if (unwrapped.kind === 'wraps') {
    into.features.add('wrapper');
    if (unwrapped.assigns) into.features.add('assignment');
    inspectWords(unwrapped.inner, into, depth, false);
    return;
  }
  const call = readShellCall(words);
  if (call.kind === 'script') {
    into.features.add('nested-script');
    inspectText(call.text, into, depth + 1);
  } else if (unwrapped.kind === 'unclear' || call.kind === 'unclear' || runsCode(name, args)) {
    into.doubts.add(`${name} can run text or other programs, which cannot be checked beforehand.`);
  }
}
