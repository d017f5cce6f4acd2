/** When a program runs text or other programs that its argument list does not show as commands. */
type Check = true | RegExp | ((args: readonly string[]) => boolean);

const VERSION_OR_HELP = /^(?:--version|-v|-V|--help|-h)$/;

/** An interpreter: code in an option, or code from its input when no file is named. */
const interpreter = (codeOption: RegExp) => (args: readonly string[]) =>
  args.some((arg) => arg === '-' || arg.startsWith('/dev/') || codeOption.test(arg)) ||
  (args.every((arg) => arg.startsWith('-')) && !args.some((arg) => VERSION_OR_HELP.test(arg)));

const has = (...words: string[]) => {
  return (args: readonly string[]) => args.some((arg) => words.includes(arg));
};
const either =
  (...checks: ((args: readonly string[]) => boolean)[]) =>
  (args: readonly string[]) =>
    checks.some((check) => check(args));
const any = (pattern: RegExp) => (args: readonly string[]) => args.some((arg) => pattern.test(arg));

/** A script for sed of which it is certain that it only prints, deletes or replaces text. */
const HARMLESS_SED =
  /^(?:(?:\d+|\$)(?:,(?:\d+|\$))?)?(?:[pdq=]|s([/|#,@])(?:(?!\1)[^\n])*\1(?:(?!\1)[^\n])*\1[gpIi\d]*)$/;
const SED_OPTION = /^(?:-[nErsuz]*i?|--quiet|--silent|--regexp-extended|--in-place)$/;

function sedRuns(args: readonly string[]): boolean {
  const words = args.filter((arg) => !SED_OPTION.test(arg));
  return words[0] === undefined || !HARMLESS_SED.test(words[0]) || any(/^-/)(words);
}

const npmRuns = (args: readonly string[]) => {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const option =
    /^(?:-c|--(?:call|script-shell|shell|node-options|userconfig|globalconfig|prefix|editor|git|viewer|browser)(?:=|$))/;
  return own.some((arg) => option.test(arg)) || (own[0] === 'config' && own[1] !== 'get');
};

const perlLike = /^-[A-Za-z0-9]*[eEMmrxI]/;
const nodeLike =
  /^(?:-[epri]|--(?:eval|print|require|import|loader|experimental-loader|env-file|inspect|input-type))/;

const CHECKS: Readonly<Record<string, Check>> = {
  ag: /^--pager/,
  bat: /^--pager/,
  bun: interpreter(/^(?:-[epr]|--(?:eval|print|preload|require))/),
  cargo: /^--config/,
  crontab: true,
  deno: either(has('eval', 'repl'), (args) => args.length === 0),
  docker: has('run', 'exec', 'compose', 'build', 'buildx'),
  fd: /^(?:-[A-Za-z]*[xX]|--exec)/,
  find: /^-(?:exec|ok|fprint|fls)/,
  gcc: /^(?:-wrapper|-fplugin|-specs|@)/,
  git: either(
    any(
      /^(?:-c|-[A-Za-z]*O.*|-x|--(?:ex|upl|rec|open|config|pag|tem|cm|we|sm|se)|ext::|!|alias\.|core\.)/,
    ),
    (args) => args.includes('config') && !args.some((arg) => /^(?:--get|--list$|-l$)/.test(arg)),
    (args) => args.includes('bisect') && args.includes('run'),
    has('foreach', 'filter-branch', 'send-email', 'difftool', 'mergetool', '-p'),
  ),
  go: /^-(?:-?exec|-?toolexec|-?vettool|-?ldflags)/,
  journalctl: true,
  kubectl: has('exec', 'run', 'debug', 'attach', 'edit'),
  lua: interpreter(/^-[eli]/),
  make: /=|^(?:--ev|-E|-f|--fi|--mak|-C|--di)/,
  node: interpreter(nodeLike),
  npm: npmRuns,
  npx: npmRuns,
  openssl: /engine|provider/,
  perl: interpreter(perlLike),
  php: interpreter(/^-[rBREFdca]/),
  pnpm: npmRuns,
  podman: has('run', 'exec', 'compose', 'build'),
  printf: /^-v/,
  psql: true,
  python: interpreter(/^-[A-Za-z]*[ci]/),
  rg: /^--(?:pre|hostname-bin)/,
  rsync: /^(?:-[A-Za-z]*e|--rs|--bl)/,
  ruby: interpreter(perlLike),
  scp: /^-[A-Za-z0-9]*[SoFD]/,
  sed: sedRuns,
  sftp: true,
  sort: /^--c/,
  sqlite3: true,
  tar: (args) =>
    any(/^(?:--(?:ch|to-c|us|rs|info|ne)|-[A-Za-z0-9]*[IF])/)(args) ||
    /^[A-Za-z]*[IF]/.test(args[0] ?? ''),
  test: /^-v|\[./,
  tsx: interpreter(nodeLike),
  unset: /\[/,
  wget: /^--(?:use|pre|exec|ex|conf)|^-[A-Za-z]*e/,
  yarn: npmRuns,
  zip: /^(?:-[A-Za-z]*T|--unzip|--test)/,
};

/** Programs and builtins that always do: they take code, or a command in a way of their own. */
const ALWAYS = new Set(
  `. alias at batch bind busybox bwrap caffeinate cargo-watch catchsegv chpst chroot
  chronic chrt cmd compgen complete concurrently cpulimit cross-env csh dbus-run-session
  direnv dotenv ed elixir elvish emacs enable entr env-cmd ex expect eval fakeroot faketime fc firejail fish flock
  gdb getopts ghc gosu groovy hash history hush irb jshell julia ksh ld.so less let lldb ltrace man mapfile
  mksh more mosh mysql nano nc ncat netcat nix-shell nodemon nsenter nu numactl osascript parallel pdksh
  pkexec posh powershell prlimit proxychains pwsh rc read readarray runcon runuser rscript scala screen script setarch setpriv shopt socat
  source ssh start-stop-daemon strace su su-exec systemd-run taskset tclsh tcsh telnet tmux torsocks
  toybox trap ts-node unbuffer unshare vi view vim nvim vimdiff watch wish xargs xvfb-run yash zsh`.split(
    /\s+/,
  ),
);

const AWK = new Set(['awk', 'gawk', 'mawk', 'nawk']);
const AWK_RUNS = /system|getline|[|>@]|^-(?!F|v)/;
const ALIASES: Readonly<Record<string, string>> = {
  '[': 'test',
  cc: 'gcc',
  clang: 'gcc',
  fdfind: 'fd',
  'g++': 'gcc',
  gfind: 'find',
  gmake: 'make',
  gsed: 'sed',
  gtar: 'tar',
  nodejs: 'node',
  pypy: 'python',
};

/**
 * Whether a program with these arguments can run code or other programs that nobody can see in its
 * words. Unknown programs count as harmless: what they do is what a rule for them allows.
 */
export function runsCode(program: string, args: readonly string[]): boolean {
  const unversioned = program.replace(/-?\d[\d.]*$/, '');
  if (ALWAYS.has(program) || ALWAYS.has(unversioned) || program.startsWith('ld-linux')) return true;
  if (AWK.has(program)) return args.length === 0 || args.some((arg) => AWK_RUNS.test(arg));
  const known = [program, unversioned].map((name) =>
    Object.hasOwn(ALIASES, name) ? ALIASES[name] : name,
  );
  const name = known.find((entry) => entry !== undefined && Object.hasOwn(CHECKS, entry));
  const check = name === undefined ? undefined : CHECKS[name];
  if (check === undefined) return false;
  if (check === true) return true;
  return check instanceof RegExp ? args.some((arg) => check.test(arg)) : check(args);
}
