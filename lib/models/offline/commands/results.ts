import * as z from 'zod';
import type { PastCall } from '../past-calls.ts';

/** Lines of a text file as `read_file` showed them. `content` has no line numbers. */
export type FileText = {
  path: string;
  content: string;
  firstLine: number;
  lastLine: number;
  totalLines: number;
  /** Not the whole file was shown. */
  partial: boolean;
};

const readSchema = z.object({
  path: z.string(),
  startLine: z.number(),
  endLine: z.number(),
  totalLines: z.number().nullable(),
  content: z.string(),
});

const NUMBER = /^\d+\t/;

/** What a successful `read_file` call gave; a result that was cut or is of another shape as far as it goes. */
export function fileOf({ input, result }: PastCall): FileText {
  const read = readSchema.safeParse(result).data;
  const content = read?.content ?? (typeof result === 'string' ? result : '');
  const lines = content.split('\n').map((line) => line.replace(NUMBER, ''));
  const firstLine = read?.startLine ?? 1;
  const lastLine = read?.endLine ?? lines.length;
  const totalLines = read?.totalLines ?? undefined;
  return {
    path: read?.path ?? String(input.path ?? ''),
    content: lines.join('\n'),
    firstLine,
    lastLine,
    totalLines: Math.max(totalLines ?? lastLine, lastLine),
    partial: firstLine > 1 || totalLines === undefined || lastLine < totalLines,
  };
}

const foundSchema = z.object({ files: z.array(z.string()), total: z.number() });

/** Paths that `find_files` gave, and how many there are in all. */
export function filesOf({ result }: PastCall): { paths: string[]; total: number } {
  const { files, total } = foundSchema.catch({ files: [], total: 0 }).parse(result);
  return { paths: files, total };
}

const matchesSchema = z.object({
  matches: z.array(z.object({ path: z.string(), line: z.number(), text: z.string() })),
  total: z.number(),
});
export type CodeMatch = z.infer<typeof matchesSchema>['matches'][number];

/** Lines that `search_code` gave, and how many there are in all. */
export function matchesOf({ result }: PastCall): { matches: CodeMatch[]; total: number } {
  return matchesSchema.catch({ matches: [], total: 0 }).parse(result);
}

const commandSchema = z.object({
  exitCode: z.number().nullable().optional(),
  stdout: z.string().catch(''),
  stderr: z.string().catch(''),
  durationMs: z.number().optional(),
  timedOut: z.boolean().optional(),
});

/** What a command did; `exitCode` is null for one that was ended. */
export function commandOf({ result }: PastCall): z.infer<typeof commandSchema> {
  return commandSchema
    .catch({ stdout: typeof result === 'string' ? result : '', stderr: '' })
    .parse(result);
}

const answerSchema = z.union([
  z.object({ answer: z.unknown() }).transform(({ answer }) => [answer]),
  z
    .object({ answers: z.record(z.string(), z.unknown()) })
    .transform(({ answers }) => Object.values(answers)),
  z.object({ answers: z.array(z.unknown()) }).transform(({ answers }) => answers),
  z.string().transform((answer) => [answer]),
]);

/** The human's answer to an `ask_user` call with one question; undefined where none was given. */
export function answerOf({ result }: PastCall): string | undefined {
  const first = answerSchema
    .safeParse(result)
    .data?.find((one) => one !== undefined && one !== null);
  const text = Array.isArray(first) ? first.join(', ') : String(first ?? '').trim();
  return text === '' ? undefined : text;
}
