import type { Excerpt } from './select-answer.ts';

/**
 * A quotation as it stands in an answer: links lose their targets (they are relative to the
 * document), bracketed numbers must not be read as citations of this answer.
 */
function quote(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\[(\d{1,3})\]/g, '($1)')
    .replace(/[ \t]*\r?\n[ \t]*/g, ' ')
    .trim();
}

function listItem(text: string): string {
  return text
    .trim()
    .replace(/^[*+•]\s+/, '- ')
    .replace(/^(\d{1,3})\)\s+/, '$1. ');
}

const isPipeRow = (text: string) => /^\s*\|.*\|\s*$/.test(text);

/** The rows share one citation behind the table's lead line: a number inside a cell is hard to hit. */
function table(rows: Excerpt[]): string {
  const [first] = rows;
  if (!first) return '';
  if (!isPipeRow(first.unit.text)) {
    return rows.map(({ unit, n }) => `- ${quote(unit.text)} [${n}]`).join('\n');
  }
  const header = first.unit.tableHeader ?? '';
  return [...(header ? [header] : []), ...rows.map(({ unit }) => unit.text.trim())].join('\n');
}

type Group = Excerpt[];

function groups(excerpts: Excerpt[]): Group[] {
  const found: Group[] = [];
  for (const excerpt of excerpts) {
    const last = found.at(-1)?.at(-1);
    const joins =
      last?.unit.kind === excerpt.unit.kind &&
      last.n === excerpt.n &&
      (excerpt.unit.kind === 'sentence' || last.unit.block === excerpt.unit.block);
    if (joins) found.at(-1)?.push(excerpt);
    else found.push([excerpt]);
  }
  return found;
}

/** Code is cited by the line above it that opens it, or else below. */
function code({ unit, n }: Excerpt, before: Group | undefined, source: (n: number) => string) {
  if (before?.[0]?.n !== n) return `${source(n)} [${n}]\n\n${unit.text}`;
  return /:\s*$/.test(before.at(-1)?.unit.text ?? '') ? unit.text : `${unit.text}\n\n[${n}]`;
}

function writeGroup(
  group: Group,
  before: Group | undefined,
  source: (n: number) => string,
): string {
  const [first] = group;
  if (!first) return '';
  switch (first.unit.kind) {
    case 'sentence':
      return group.map(({ unit, n }) => `${quote(unit.text)} [${n}]`).join(' ');
    case 'item':
      return group.map(({ unit, n }) => `${listItem(quote(unit.text))} [${n}]`).join('\n');
    case 'row':
      return isPipeRow(first.unit.text)
        ? `${source(first.n)} [${first.n}]\n\n${table(group)}`
        : table(group);
    case 'code':
      return code(first, before, source);
  }
}

/**
 * Markdown of an answer: every sentence, list item and table carries the number of its passage;
 * code carries it through the sentence before it. `source` names a passage for tables.
 */
export function writeExcerpts(excerpts: Excerpt[], source: (n: number) => string): string {
  return groups(excerpts)
    .map((group, i, all) => writeGroup(group, all[i - 1], source))
    .join('\n\n');
}
