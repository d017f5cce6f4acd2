/** The part of the DOM that rendering needs; linkedom and browsers both have it. */
export type DomNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<DomNode>;
  getAttribute?: (name: string) => string | null;
};

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT CANVAS AUDIO VIDEO SELECT BUTTON INPUT TEXTAREA'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER HR HTML MAIN NAV OL P SECTION SUMMARY TABLE UL'.split(
    ' ',
  ),
);
const TEXT_NODE = 3;
const ELEMENT = 1;

/**
 * A DOM as readable plain text with the structure that helps reading: `#` headings, `-` and
 * numbered lists, `|` tables, fenced code, blank lines between blocks. No inline markup.
 */
export function renderText(root: DomNode): string {
  const writer = new TextWriter();
  renderChildren(root, writer, 0);
  return writer.finish();
}

/** Collects text so that blocks are one blank line apart and white space is single. */
class TextWriter {
  private readonly parts: string[] = [];
  private pending: '' | ' ' | '\n' | '\n\n' = '';
  private empty = true;

  inline(text: string): void {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (words.startsWith(' ')) this.space();
    const body = words.trim();
    if (body !== '') this.raw(body);
    if (body !== '' && words.endsWith(' ')) this.space();
  }

  raw(text: string): void {
    if (!this.empty) this.parts.push(this.pending);
    this.pending = '';
    this.parts.push(text);
    this.empty = false;
  }

  private space(): void {
    if (this.pending === '') this.pending = ' ';
  }

  line(): void {
    if (this.pending !== '\n\n') this.pending = '\n';
  }

  block(): void {
    this.pending = '\n\n';
  }

  /** A list marker: the text that follows stands behind it. */
  marker(text: string): void {
    this.raw(text);
    this.pending = ' ';
  }

  finish(): string {
    return this.parts.join('').trim();
  }
}

function renderChildren(node: DomNode, writer: TextWriter, depth: number): void {
  for (const child of Array.from(node.childNodes)) renderNode(child, writer, depth);
}

function renderNode(node: DomNode, writer: TextWriter, depth: number): void {
  if (node.nodeType === TEXT_NODE) {
    writer.inline(node.textContent ?? '');
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== ELEMENT || SKIPPED.has(name)) return;
  if (node.getAttribute?.('aria-hidden') === 'true') return;
  const heading = /^H([1-6])$/.exec(name)?.[1];
  if (heading) renderHeading(node, Number(heading), writer);
  else if (name === 'BR') writer.line();
  else if (name === 'PRE') renderCode(node, writer);
  else if (name === 'TABLE' && isDataTable(node)) renderTable(node, writer);
  else if (name === 'LI') renderItem(node, writer, depth, '-');
  else if (name === 'OL') renderNumbered(node, writer, depth);
  else renderContainer(node, name, writer, depth);
}

/** Inside of list items, lists and paragraphs are only a line apart. */
function renderContainer(node: DomNode, name: string, writer: TextWriter, depth: number): void {
  const tight = name === 'TR' || (depth > 0 && (name === 'UL' || name === 'P'));
  const block = !tight && BLOCKS.has(name);
  if (tight) writer.line();
  if (block) writer.block();
  renderChildren(node, writer, depth);
  if (name === 'TD' || name === 'TH') writer.inline(' ');
  if (block) writer.block();
}

function oneLine(node: DomNode): string {
  return renderText(node).replace(/\s+/g, ' ').trim();
}

function renderHeading(node: DomNode, level: number, writer: TextWriter): void {
  const text = oneLine(node);
  if (text === '') return;
  writer.block();
  writer.raw(`${'#'.repeat(level)} ${text}`);
  writer.block();
}

function renderCode(node: DomNode, writer: TextWriter): void {
  const code = (node.textContent ?? '').replace(/^\n|\s+$/g, '');
  if (code.trim() === '') return;
  const fence = code.includes('```') ? '````' : '```';
  writer.block();
  writer.raw(`${fence}\n${code}\n${fence}`);
  writer.block();
}

function renderItem(node: DomNode, writer: TextWriter, depth: number, marker: string): void {
  writer.line();
  writer.marker(`${'  '.repeat(Math.min(depth, 8))}${marker}`);
  renderChildren(node, writer, depth + 1);
  writer.line();
}

function renderNumbered(node: DomNode, writer: TextWriter, depth: number): void {
  if (depth > 0) writer.line();
  else writer.block();
  let number = Number(node.getAttribute?.('start') ?? 1) || 1;
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeName.toUpperCase() !== 'LI') renderNode(child, writer, depth);
    else renderItem(child, writer, depth, `${number++}.`);
  }
  if (depth === 0) writer.block();
}

function collect(node: DomNode, names: readonly string[], into: DomNode[] = []): DomNode[] {
  for (const child of Array.from(node.childNodes)) {
    const name = child.nodeName.toUpperCase();
    if (names.includes(name)) into.push(child);
    else if (name !== 'TABLE') collect(child, names, into);
  }
  return into;
}

/** Tables that lay out a page hold tables or headings; those are read as blocks. */
function isDataTable(table: DomNode): boolean {
  const rows = collect(table, ['TR']);
  const cells = rows.flatMap((row) => collect(row, ['TD', 'TH']));
  const nested = cells.some((cell) => collect(cell, ['TABLE', 'H1', 'H2', 'H3']).length > 0);
  return !nested && rows.length > 1 && cells.length > rows.length;
}

function renderTable(table: DomNode, writer: TextWriter): void {
  const rows = collect(table, ['TR'])
    .map((row) => collect(row, ['TD', 'TH']).map((cell) => oneLine(cell).replaceAll('|', '/')))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`);
  const caption = collect(table, ['CAPTION'])[0];
  writer.block();
  if (caption) writer.inline(oneLine(caption));
  writer.block();
  writer.raw(lines.join('\n'));
  writer.block();
}
