import { programName, type ShellWord } from './read-word.ts';

interface Wrapper {
  /** Short options without and with a value. */
  flags?: string;
  valued?: string;
  longFlags?: readonly string[];
  longValued?: readonly string[];
  /** Words before the command: the duration of `timeout`. */
  operands?: number;
  /** NAME=value may come before the command. */
  assignments?: boolean;
  /** Short options with which the command is only looked up. */
  onlyLooksUp?: string;
}

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  builtin: {},
  command: { flags: 'p', onlyLooksUp: 'vV' },
  doas: { flags: 'n', valued: 'uC' },
  env: {
    flags: 'i0v',
    valued: 'uC',
    longFlags: ['ignore-environment', 'null', 'debug'],
    longValued: ['unset', 'chdir'],
    assignments: true,
  },
  exec: { flags: 'cl', valued: 'a' },
  ionice: { flags: 't', valued: 'cn' },
  nice: { flags: '0123456789', valued: 'n', longValued: ['adjustment'] },
  nohup: {},
  setsid: { flags: 'cfw', longFlags: ['ctty', 'fork', 'wait'] },
  stdbuf: { valued: 'ioe', longValued: ['input', 'output', 'error'] },
  sudo: {
    flags: 'EHnSkKbAPB',
    valued: 'ugphCrtTRD',
    longFlags: ['preserve-env', 'set-home', 'non-interactive', 'stdin', 'background'],
    longValued: ['user', 'group', 'prompt', 'host', 'chdir', 'chroot'],
    assignments: true,
  },
  time: { flags: 'pvaq', valued: 'fo', longFlags: ['portability', 'verbose'] },
  timeout: {
    flags: 'vfp',
    valued: 'sk',
    longFlags: ['foreground', 'preserve-status', 'verbose'],
    longValued: ['signal', 'kill-after'],
    operands: 1,
  },
};

export type Unwrapped =
  | { kind: 'none' }
  /** It runs something, but not in a way that is understood. */
  | { kind: 'unclear' }
  | { kind: 'wraps'; inner: ShellWord[]; assigns: boolean };

/** Takes off one wrapper (`sudo`, `env`, `timeout 5` …): the command that it would run. */
export function unwrapCommand(words: readonly ShellWord[]): Unwrapped {
  const name = programName(words[0]?.text ?? '');
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
  if (!wrapper) return { kind: 'none' };
  let at = 1;
  while (at < words.length) {
    const { text, expands } = words[at] as ShellWord;
    if (!text.startsWith('-')) break;
    if (expands !== 'no') return { kind: 'unclear' };
    at += 1;
    if (text === '--') break;
    const taken = readOption(wrapper, text);
    if (taken === 'unknown' && !(text === '-' && name === 'env')) return { kind: 'unclear' };
    if (taken === 'looks-up') return { kind: 'wraps', inner: [], assigns: false };
    if (taken === 'value') at += 1;
  }
  let assigns = false;
  while (wrapper.assignments && /^[^-/][^/]*=/.test(words[at]?.text ?? '')) {
    assigns = true;
    at += 1;
  }
  return { kind: 'wraps', inner: words.slice(at + (wrapper.operands ?? 0)), assigns };
}

function readOption(wrapper: Wrapper, text: string): 'flag' | 'value' | 'looks-up' | 'unknown' {
  if (text.startsWith('--')) {
    const [name = '', value] = text.slice(2).split('=', 2);
    if (wrapper.longFlags?.includes(name)) return 'flag';
    if (!wrapper.longValued?.includes(name)) return 'unknown';
    return value === undefined ? 'value' : 'flag';
  }
  if (text === '-') return 'unknown';
  for (let at = 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (wrapper.onlyLooksUp?.includes(letter)) return 'looks-up';
    if (wrapper.valued?.includes(letter)) return at + 1 < text.length ? 'flag' : 'value';
    if (!wrapper.flags?.includes(letter)) return 'unknown';
  }
  return 'flag';
}
