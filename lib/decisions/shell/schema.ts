/** Shell features by which a command is more than a program and its arguments. */
export type ShellFeature =
  | 'arithmetic'
  | 'assignment'
  | 'background'
  | 'bash-quote'
  | 'brace'
  | 'builtin'
  | 'control'
  | 'function'
  | 'glob'
  | 'group'
  | 'heredoc'
  | 'list'
  | 'negation'
  | 'nested-script'
  | 'pipe'
  | 'redirection-discard'
  | 'redirection-duplicate'
  | 'redirection-read'
  | 'redirection-write'
  | 'subshell'
  | 'substitution'
  | 'test'
  | 'tilde'
  | 'time'
  | 'variable'
  | 'wrapper';

/** What a command line would do, as far as its syntax tells. */
export interface CommandAnalysis {
  /** Words of every simple command that would run, in order, without quotes; a wrapper's comes before the one that it runs. */
  simple: string[][];
  /** One simple command and nothing for a shell to do: `argv` can be spawned as it is. */
  plain: boolean;
  /** Set when plain. */
  argv?: string[];
  features: ShellFeature[];
  /** It was not understood, or it runs text or other programs that the tree does not show. */
  opaque: boolean;
  /** Files and devices that redirections write to, as written. */
  writes: string[];
  /** Sentences for whoever is asked. */
  warnings: string[];
}
