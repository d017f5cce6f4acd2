import type { Inspection } from './inspect-command.ts';
import { programName } from './read-word.ts';

type Look = (name: string, args: readonly string[]) => string | false;

const short = (letter: string) => new RegExp(`^-[A-Za-z]*${letter}`);
const some = (args: readonly string[], pattern: RegExp) => args.some((arg) => pattern.test(arg));
const DOWNLOADERS = new Set(['curl', 'wget', 'fetch', 'aria2c']);
const RUNNERS =
  /^(?:sh|bash|dash|ash|zsh|fish|ksh|eval|source|\.|node|deno|bun|perl|php|ruby|python[\d.]*)$/;

const LOOKS: readonly Look[] = [
  (name) => /^(?:sudo|doas|pkexec|su)$/.test(name) && `Runs another program through ${name}.`,
  (name, args) =>
    name === 'rm' && some(args, /^-[A-Za-z]*[rR]|^--recursive/) && 'Deletes files recursively.',
  (name, args) => name === 'find' && args.includes('-delete') && 'Deletes every file it finds.',
  (name, args) =>
    /^ch(?:mod|own|grp)$/.test(name) &&
    some(args, /^-[A-Za-z]*R|^--recursive/) &&
    'Changes access to files recursively.',
  (name) => /^(?:dd|mkfs.*|fdisk|parted|wipefs|shred)$/.test(name) && `Can destroy data (${name}).`,
  (name) => /^(?:shutdown|reboot|halt|poweroff)$/.test(name) && 'Stops the computer.',
  (name) => /^(?:kill|killall|pkill)$/.test(name) && 'Ends other programs.',
  (name, args) =>
    name === 'git' &&
    args.includes('push') &&
    some(args, /^(?:-f|--force.*|--mirror|--delete|\+.*)$/) &&
    'Overwrites history on a server.',
  (name, args) =>
    name === 'git' &&
    ((args.includes('reset') && args.includes('--hard')) ||
      (args.includes('clean') && some(args, short('f')))) &&
    'Throws away changes that are not committed.',
  (name, args) =>
    /^(?:npm|pnpm|yarn|bun|pip3?|gem|cargo|apt|apt-get|brew)$/.test(name) &&
    some(args, /^(?:i|ci|install|add)$/) &&
    'Installs packages, which may run programs of their own.',
  (name, args) =>
    (name === 'npx' || (name === 'npm' && some(args, /^(?:exec|x)$/))) &&
    'May download a package and run it.',
];

/** Plain sentences for whoever decides about the command: what to look at twice. */
export function commandWarnings({ commands, doubts, writes, features }: Inspection): string[] {
  const warnings = new Set(doubts);
  const names = new Set<string>();
  for (const { words } of commands) {
    const [first = '', ...args] = words.map((word) => word.text);
    const name = programName(first);
    names.add(name);
    for (const look of LOOKS) {
      const warning = look(name, args);
      if (warning) warnings.add(warning);
    }
    if (/[^ -~]/.test(first)) warnings.add('The name of a program has unusual letters.');
  }
  const runner = [...names].some((name) => RUNNERS.test(name));
  if (runner && [...names].some((name) => DOWNLOADERS.has(name))) {
    warnings.add('Downloads and runs a script.');
  }
  for (const target of writes) warnings.add(`Writes to ${target}.`);
  if (features.has('background')) warnings.add('Leaves something running in the background.');
  return [...warnings];
}
