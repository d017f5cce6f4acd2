import { type Document, isMap, isNode, isPair, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { tunables } from '../tunables.ts';
import {
  type DefinitionProblem,
  type WorkflowDefinition,
  workflowDefinitionSchema,
} from './definition-schema.ts';

export type ParsedDefinition =
  | { definition: WorkflowDefinition; problems: [] }
  | { definition?: undefined; problems: DefinitionProblem[] };

/**
 * Reads one workflow definition. Never throws: whatever is wrong is told with its line.
 * @param file how the problems name the file
 */
export function parseDefinition(file: string, text: string): ParsedDefinition {
  const failed = (problems: { line: number; message: string }[]): ParsedDefinition => ({
    problems: problems
      .slice(0, tunables.workflows.maxProblems)
      .map((problem) => ({ file, ...problem })),
  });
  if (text.length > tunables.workflows.maxFileChars) {
    const most = tunables.workflows.maxFileChars.toLocaleString('en');
    return failed([{ line: 1, message: `The file is too long: at most ${most} characters.` }]);
  }
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined) => Math.max(1, lines.linePos(offset ?? 0).line);
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const broken = [
      ...document.errors.map(({ message, pos }) => ({ line: lineAt(pos[0]), message })),
      ...forbidden(document).map(({ message, offset }) => ({ line: lineAt(offset), message })),
    ];
    if (broken.length > 0) return failed(broken);
    const parsed = workflowDefinitionSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
    if (parsed.success) return { definition: parsed.data, problems: [] };
    return failed(
      parsed.error.issues.map((issue) => ({
        line: lineAt(offsetOf(document, issue)),
        message: inWords(issue),
      })),
    );
  } catch {
    return failed([{ line: 1, message: 'The file cannot be read as YAML.' }]);
  }
}

/** Aliases make small files unfold into large ones, and tags make objects; neither is needed. */
function forbidden(document: Document): { offset: number | undefined; message: string }[] {
  const found: { offset: number | undefined; message: string }[] = [];
  visit(document, {
    Alias: (_key, node) => {
      found.push({ offset: node.range?.[0], message: 'Aliases (*name) are not allowed.' });
    },
    Node: (_key, node) => {
      if (node.tag !== undefined)
        found.push({ offset: node.range?.[0], message: 'Tags (!name) are not allowed.' });
    },
  });
  return found;
}

/** Where the value stands that an issue is about, or the nearest thing around it. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number | undefined {
  for (let depth = issue.path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(issue.path.slice(0, depth), true);
    if (!isNode(node)) continue;
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const pair = isMap(node) ? node.items.find(({ key: name }) => String(name) === key) : undefined;
    const at = isPair(pair) && isNode(pair.key) ? pair.key : node;
    return at.range?.[0];
  }
  return undefined;
}

function inWords(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.');
  return where ? `${where}: ${issue.message}` : issue.message;
}
