import { type Command, forEachChild, parse, type Redirect, type SyntaxNode } from 'unbash';
import { tunables } from '../../tunables.ts';
import { readWord, type ShellWord } from './read-word.ts';
import type { ShellFeature } from './schema.ts';

export interface ParsedCommand {
  commands: ShellWord[][];
  features: Set<ShellFeature>;
  /** Why the tree cannot be relied on; empty when it can. */
  doubts: Set<string>;
  writes: string[];
}

const FEATURES: Partial<Record<SyntaxNode['type'], ShellFeature>> = {
  Negation: 'negation',
  Time: 'time',
  If: 'control',
  For: 'control',
  ArithmeticFor: 'control',
  While: 'control',
  Case: 'control',
  Select: 'control',
  Function: 'function',
  Coproc: 'background',
  Subshell: 'subshell',
  BraceGroup: 'group',
  TestCommand: 'test',
  ArithmeticCommand: 'arithmetic',
  ArithmeticExpansion: 'arithmetic',
  CommandExpansion: 'substitution',
  ProcessSubstitution: 'substitution',
  SimpleExpansion: 'variable',
  ParameterExpansion: 'variable',
  Glob: 'glob',
  ExtendedGlob: 'glob',
  BraceExpansion: 'brace',
  AnsiCQuoted: 'bash-quote',
  LocaleString: 'bash-quote',
  HereDoc: 'heredoc',
  HereString: 'heredoc',
};

/** Means something else to a POSIX shell, or evaluates the contents of variables. */
const AMBIGUOUS = new Set<SyntaxNode['type']>([
  'TestCommand',
  'ArithmeticCommand',
  'ArithmeticExpansion',
  'ArithmeticFor',
  'ExtendedGlob',
  'AnsiCQuoted',
  'LocaleString',
  'Coproc',
  'Transform',
  'Unknown',
]);

/** Control characters, invisible ones, ones that turn the direction of text, and spaces that are none to a shell. */
const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;

/**
 * Reads a command line for bash or a POSIX shell. Everything that is incomplete, too long, or that
 * the two would read differently leaves a doubt.
 */
export function parseCommand(source: string): ParsedCommand {
  const parsed: ParsedCommand = {
    commands: [],
    features: new Set(),
    doubts: new Set(),
    writes: [],
  };
  if (source.length > tunables.shell.maxAnalysedChars) {
    parsed.doubts.add('The command is too long to be checked.');
    return parsed;
  }
  if (UNREADABLE.test(source)) {
    parsed.doubts.add('Contains characters that cannot be seen or that look like others.');
  }
  if (!source.isWellFormed()) parsed.doubts.add('Contains broken characters.');
  visit(parse(source), parsed, 0);
  return parsed;
}

function visit(node: SyntaxNode, parsed: ParsedCommand, depth: number): void {
  const { features, doubts } = parsed;
  if (depth > tunables.shell.maxSyntaxDepth) {
    doubts.add('The command is nested too deep to be checked.');
    return;
  }
  const feature = FEATURES[node.type];
  if (feature) features.add(feature);
  if (AMBIGUOUS.has(node.type)) doubts.add('Shells read this command in different ways.');
  switch (node.type) {
    case 'Script':
      if ('errors' in node && node.errors?.length) doubts.add('The command is not complete.');
      if (node.commands.length > 1) features.add('list');
      break;
    case 'CompoundList':
      if (node.commands.length > 1) features.add('list');
      break;
    case 'Statement':
      if (node.background) features.add('background');
      break;
    case 'AndOr':
      features.add('list');
      break;
    case 'Pipeline':
      if (node.operators.length > 0) features.add('pipe');
      break;
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticCommandExpansion':
      features.add('substitution');
      if (!node.script) doubts.add('A substitution in it was not understood.');
      break;
    case 'ParameterExpansion':
      if (node.prefix === '!') doubts.add('Uses a variable whose name is only known when it runs.');
      break;
    case 'Redirect':
      readRedirect(node, parsed);
      break;
    case 'Command':
      readSimple(node, parsed);
      break;
  }
  forEachChild(node, (child) => visit(child, parsed, depth + 1));
}

function readSimple(node: Command, parsed: ParsedCommand): void {
  if (node.prefix.some((entry) => entry.type === 'Assignment')) parsed.features.add('assignment');
  if (!node.name) return;
  const words = [node.name, ...node.args].map(readWord);
  parsed.commands.push(words);
  for (const word of words) {
    if (word.expands === 'names') parsed.features.add(/[*?[]/.test(word.source) ? 'glob' : 'tilde');
    if (word.expands === 'unknown') parsed.features.add('variable');
  }
}

function readRedirect(node: Redirect, { features, doubts, writes }: ParsedCommand): void {
  if (!node.target) {
    doubts.add('A redirection has no target.');
    return;
  }
  const target = readWord(node.target);
  const known = target.expands === 'no' ? target.text : undefined;
  const duplicates = node.operator === '>&' || node.operator === '<&';
  const named = node.descriptor?.type === 'FileDescriptorVariable';
  if (duplicates && !named && known !== undefined && /^(?:\d+-?|-)$/.test(known)) {
    features.add('redirection-duplicate');
  } else if (node.operator === '<' || node.operator === '<&') {
    features.add(known === '/dev/null' ? 'redirection-discard' : 'redirection-read');
  } else if (known === '/dev/null' && !named && /^>[>|]?$/.test(node.operator)) {
    features.add('redirection-discard');
  } else {
    features.add('redirection-write');
    writes.push(target.text);
  }
}
