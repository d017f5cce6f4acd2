import * as z from 'zod';
import { tunables } from '../../../tunables.ts';
import { parsedJson } from '../past-calls.ts';
import { askOnce, type Known } from './ask-once.ts';
import { textPathsIn } from './find-paths.ts';
import { lastCommand } from './last-used.ts';
import { quoted, slashRest, unquoted } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { commandOf, fileOf } from './results.ts';
import { callsOf, callTool, command, inLanguage, say, sayFailed, type Turn } from './turn.ts';
import { codeBlock } from './write-block.ts';

const PHRASES = {
  en: {
    which: 'Which command should I run?',
    done: (line: string, took: string) => `\`${line}\` succeeded with exit code 0${took}.`,
    failed: (line: string, code: string, took: string) =>
      `\`${line}\` failed with exit code ${code}${took}.`,
    ended: (line: string) => `\`${line}\` was ended before it was done.`,
    after: (seconds: string) => ` after ${seconds} s`,
    silent: 'It wrote no output.',
    tail: (lines: number) => `The last ${lines} lines of its output:`,
    output: 'Its output:',
    errors: 'On the error stream:',
    act: 'The command',
  },
  de: {
    which: 'Welchen Befehl soll ich ausführen?',
    done: (line: string, took: string) => `\`${line}\` war erfolgreich, Exit-Code 0${took}.`,
    failed: (line: string, code: string, took: string) =>
      `\`${line}\` ist fehlgeschlagen, Exit-Code ${code}${took}.`,
    ended: (line: string) => `\`${line}\` wurde beendet, bevor es fertig war.`,
    after: (seconds: string) => ` nach ${seconds} s`,
    silent: 'Es gab keine Ausgabe.',
    tail: (lines: number) => `Die letzten ${lines} Zeilen der Ausgabe:`,
    output: 'Die Ausgabe:',
    errors: 'Auf dem Fehlerkanal:',
    act: 'Der Befehl',
  },
};

const PROGRAMS =
  /^(?:npm|npx|pnpm|yarn|bun|node|deno|tsx|tsc|python3?|pip3?|pytest|git|ls|cat|echo|pwd|date|whoami|head|tail|wc|grep|rg|find|sort|uniq|diff|make|cargo|go|rustc|java|mvn|gradle|docker|curl|sleep|env|printf|touch|mkdir|cp|mv|rm|sed|awk|ruby|php|bash|sh|vitest|eslint|biome|prettier|uname|du|df|ps|true|false|seq|yes)(?=\s|$)/;
const RUN_VERB = /^(?:run|execute|start|launch|exec|führe|starte|lass)\s+/iu;
const COMMAND_WORDS =
  /^(?:the\s+|this\s+|following\s+|den\s+|diesen\s+|folgenden\s+)*(?:(?:shell\s+)?command|befehl|kommando)\s*:?\s+/iu;
const TRAILS = /\s+(?:aus|laufen)$/iu;
const POINTS_BACK =
  /^(?:it|that|this|the command|that command|the last command|the same|es|das|ihn|den befehl)(?:\s+(?:again|once more|noch ?mal|noch einmal|aus|erneut))*$/iu;
const SCRIPT =
  /^(?:the\s+|our\s+|all\s+|die\s+|den\s+|das\s+|alle\s+)*(unit tests?|tests?|test suite|build|linter|lint|type ?check(?:er)?|types|formatter|dev server|benchmarks?|eval(?:uation)?)$/iu;

/** "run the countdown": a script of the project may have that name. */
const NAMED_SCRIPT = /^(?:the|den|die|das)\s+([\p{L}\d:_-]{2,40})(?:\s+script)?$/iu;

/** A command line and nothing else; "npm test fails on my machine" is about one. */
const BARE_COMMAND =
  /^(?:git (?:status|log|diff|branch|show|fetch|pull)|npm (?:test|run|install|ci|ls|outdated)|npx|pnpm|yarn|ls|pwd|docker (?:ps|images)|cargo|pytest|node)(?: [\w./:=@*-]{1,100}){0,10}$/;
const SAYS_ABOUT =
  /(?<![\w./-])(?:fails?|failed|failing|is|are|does|doesn't|works?|hangs?|throws?|says?|takes?|shows?|and|or|the|my|why|how)(?![\w./-])/i;
const BUILD =
  /^(?:build|compile|baue)\s+(?:the\s+|our\s+|this\s+|das\s+)?(?:project|app|application|projekt)$/iu;
const INTERPRETERS: readonly [RegExp, string][] = [
  [/\.sh$/i, 'sh'],
  [/\.[mc]?js$/i, 'node'],
  [/\.py$/i, 'python3'],
];

const SCRIPTS: readonly [RegExp, string][] = [
  [/test/i, 'test'],
  [/build/i, 'build'],
  [/lint/i, 'lint'],
  [/type/i, 'typecheck'],
  [/format/i, 'format'],
  [/dev/i, 'dev'],
  [/bench/i, 'bench'],
  [/eval/i, 'eval'],
];

/** What to run: a command line, a script of the project by its name, or what the human will say. */
type RunRequest = { line: string } | { script: string } | { unknown: true };

function read(turn: Turn): RunRequest | undefined {
  const { message } = turn;
  const rest = slashRest(message, 'run', 'exec', 'sh', 'shell');
  if (rest !== undefined) return rest === '' ? { unknown: true } : { line: unquoted(rest) };
  if (BARE_COMMAND.test(message.text) && !SAYS_ABOUT.test(message.text))
    return { line: message.text };
  if (BUILD.test(message.head)) return { script: 'build' };
  if (!RUN_VERB.test(message.head)) return undefined;
  const what = message.head.replace(RUN_VERB, '').replace(TRAILS, '').replace(COMMAND_WORDS, '');
  const [first] = quoted(what);
  if (first && what.startsWith('`')) return { line: first };
  if (PROGRAMS.test(what) || /^\.{1,2}\/\S/.test(what)) return { line: unquoted(what) };
  const [file] = /\s/.test(what) ? textPathsIn(what) : [what];
  const interpreter = INTERPRETERS.find(([ending]) => ending.test(file ?? ''))?.[1];
  if (file && interpreter) return { line: `${interpreter} ${file}` };
  if (POINTS_BACK.test(what)) {
    const last = lastCommand(turn);
    return last ? { line: last } : { unknown: true };
  }
  const script = SCRIPT.exec(what)?.[1];
  if (script) return { script: SCRIPTS.find(([words]) => words.test(script))?.[1] ?? script };
  const named = NAMED_SCRIPT.exec(what)?.[1];
  return named ? { script: named.toLowerCase() } : undefined;
}

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

const npmLine = (script: string) => (script === 'test' ? 'npm test' : `npm run ${script}`);

/** The scripts that package.json offers, once it was read; none where there is no such file. */
function scriptsOf(turn: Turn): Known<'scripts', string[]> {
  const read = callsOf(turn, 'read_file').find(({ input }) => input.path === 'package.json');
  if (!read && turn.conversation.tools.has('read_file')) {
    return { reply: callTool(turn, 'read_file', { path: 'package.json' }) };
  }
  const content = read && !read.error ? parsedJson(fileOf(read).content) : undefined;
  return { scripts: Object.keys(packageSchema.safeParse(content).data?.scripts ?? {}) };
}

function settle(request: RunRequest, turn: Turn): Known<'line', string> {
  if ('line' in request) return request;
  const known = scriptsOf(turn);
  if ('reply' in known) return known;
  const wanted = 'script' in request ? request.script : undefined;
  const exact = known.scripts.find((name) => name === wanted);
  if (exact) return { line: npmLine(exact) };
  const options = known.scripts.map(npmLine);
  const asked = askOnce(turn, inLanguage(turn, PHRASES).which, options);
  return 'answer' in asked ? { line: asked.answer } : asked;
}

function tailOf(text: string): { text: string; cut: boolean; lines: number } {
  const lines = text.trimEnd().split('\n');
  const kept = lines.slice(-tunables.offline.outputLines);
  return { text: kept.join('\n'), cut: kept.length < lines.length, lines: kept.length };
}

export const runCommand = command<RunRequest>({
  name: 'run-command',
  read,
  reply: (request, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const call = callsOf(turn, 'run_command').at(-1);
    if (!call) {
      const known = settle(request, turn);
      return 'reply' in known
        ? known.reply
        : callTool(turn, 'run_command', { command: known.line });
    }
    const line = String(call.input.command);
    if (call.error) return reportFailure(turn, call.error, phrases.act);
    const { exitCode, stdout, stderr, durationMs, timedOut } = commandOf(call);
    const took = durationMs === undefined ? '' : phrases.after((durationMs / 1_000).toFixed(1));
    const ended = timedOut || exitCode === null || exitCode === undefined;
    const parts = [
      ended
        ? phrases.ended(line)
        : exitCode === 0
          ? phrases.done(line, took)
          : phrases.failed(line, String(exitCode), took),
    ];
    const out = tailOf(stdout);
    if (stdout.trim() !== '') {
      parts.push(out.cut ? phrases.tail(out.lines) : phrases.output, codeBlock(out.text));
    }
    if (stderr.trim() !== '') parts.push(phrases.errors, codeBlock(tailOf(stderr).text));
    if (parts.length === 1) parts.push(phrases.silent);
    return (exitCode === 0 ? say : sayFailed)(parts.join('\n\n'));
  },
});
