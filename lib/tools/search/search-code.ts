import { realpath } from 'node:fs/promises';
import { RE2JS } from 're2js';
import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { compileGlob } from '../../workspace-files/index.ts';
import type { ToolContext, ToolDefinition } from '../schema.ts';
import type { TextMatch, TextMatches, TextQuery } from './schema.ts';
import { searchByWalking } from './search-by-walking.ts';
import { RipgrepUnavailable, searchWithRipgrep } from './search-with-ripgrep.ts';

const inputSchema = z.object({
  query: z
    .string()
    .min(1)
    .max(tunables.files.maxQueryChars)
    .refine((text) => !/[\0\n\r]/.test(text), 'A search is about single lines.')
    .describe(
      'Text or regular expression. Upper and lower case are the same unless it has upper case.',
    ),
  file_pattern: z
    .string()
    .min(1)
    .max(tunables.files.maxPatternChars)
    .optional()
    .describe('Only files that fit this glob, such as *.ts or src/**.'),
  mode: z
    .enum(['regex', 'literal'])
    .optional()
    .describe('How the query is meant; unless given, a regular expression where it can be one.'),
});
export type SearchCodeInput = z.infer<typeof inputSchema>;

/** Result of `search_code`. */
export type SearchCodeResult = {
  matches: TextMatch[];
  /** Lines that match altogether. */
  total: number;
  /** How the query was understood. */
  mode: 'regex' | 'literal';
  note?: string;
};

type Search = (root: string, query: TextQuery, signal: AbortSignal) => Promise<TextMatches>;

/** ripgrep where there is one. */
const searchFiles: Search = async (root, query, signal) => {
  try {
    return await searchWithRipgrep(root, query, signal);
  } catch (error) {
    if (!(error instanceof RipgrepUnavailable)) throw error;
    return searchByWalking(root, query, signal);
  }
};

function isRegex(text: string): boolean {
  try {
    RE2JS.compile(text);
    return true;
  } catch {
    return false;
  }
}

const hasSigns = (text: string) => /[\\^$.*+?()[\]{}|]/.test(text);

function summarise(
  found: TextMatches,
  mode: 'regex' | 'literal',
  asked?: string,
): SearchCodeResult {
  const notes = [
    asked === 'regex' && mode === 'literal' && 'Not a regular expression; searched to the letter.',
    found.cut && `There are more than ${found.total} matches.`,
  ].filter((note) => note !== false);
  const { matches, total } = found;
  return { matches, total, mode, ...(notes.length > 0 && { note: notes.join(' ') }) };
}

/** Without the lines of files that a rule keeps from being read. */
async function readable(found: TextMatches, { mayRead }: ToolContext): Promise<TextMatches> {
  if (!mayRead) return found;
  const paths = [...new Set(found.matches.map(({ path }) => path))];
  const verdicts = await Promise.all(paths.map(mayRead));
  const hidden = new Set(paths.filter((_, index) => !verdicts[index]));
  const matches = found.matches.filter(({ path }) => !hidden.has(path));
  return { ...found, matches, total: found.total - (found.matches.length - matches.length) };
}

/** The search for text in the workspace's files. `search` is for tests. */
export function searchCodeTool(search: Search = searchFiles): ToolDefinition<SearchCodeInput> {
  return {
    name: 'search_code',
    description: `Searches the text of the workspace's files line by line. Shows the first ${tunables.files.matches} lines with path and number, and counts all.`,
    category: 'search',
    input: inputSchema,
    timeoutMs: tunables.files.searchTimeoutMs,
    resultCap: tunables.tools.searchResultChars,
    subject: ({ query }) => query,
    execute: async ({ input, signal, context }) => {
      const root = await realpath(context.workspaceDir);
      const fits = input.file_pattern ? compileGlob(input.file_pattern) : () => true;
      const text = input.query;
      const caseSensitive = /\p{Lu}/u.test(text);
      const find = async (regex: boolean) =>
        readable(await search(root, { text, regex, caseSensitive, fits }, signal), context);
      if (input.mode === 'literal' || !isRegex(text)) {
        return summarise(await find(false), 'literal', input.mode);
      }
      const found = await find(true);
      if (found.total > 0 || input.mode === 'regex' || !hasSigns(text)) {
        return summarise(found, hasSigns(text) ? 'regex' : 'literal', undefined);
      }
      return summarise(await find(false), 'literal', undefined);
    },
  };
}
