import type { Passage } from '../../knowledge/schema.ts';
import type { Unit } from './schema.ts';
import { splitSentences } from './split-sentences.ts';

type Line = { text: string; start: number; end: number };

const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const FENCE = /^\s*(```|~~~)/;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;
const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$/;
/** Lines that lead elsewhere: page footers and entries of a table of contents. */
const NAVIGATION = /\bpage \d+(?: of \d+)?$|^(?:page )?\d+$|(?:\.\s?){4,}\s*\d+$/i;
const NUMBERED_TITLE = /^\d+(?:\.\d+)*[.)]?\s+(?=\p{Lu})/u;
const THEMATIC = /^\s*(?:[-*_]\s*){3,}$/;

function lines(text: string): Line[] {
  const found: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    found.push({ text: line.replace(/\r$/, ''), start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}

/** A short line of its own without an end mark reads as a heading in extracted PDF or plain text. */
function looksLikeTitle(text: string): boolean {
  const plain = text.replace(NUMBERED_TITLE, '');
  return plain.length <= 80 && plain.split(/\s+/).length <= 10 && !/[.!?:;,\d|]/.test(plain);
}

/** "10. Emergencies" between paragraphs is a heading and no list. */
function isLoneTitle(all: Line[], at: number): boolean {
  const text = all[at]?.text.trim() ?? '';
  const next = all[at + 1]?.text ?? '';
  return NUMBERED_TITLE.test(text) && looksLikeTitle(text) && !ITEM.test(next);
}

class Splitter {
  readonly units: Unit[] = [];
  private headings: { level: number; text: string }[] = [];
  private block = 0;
  private section = 0;
  private readonly source: string;
  private readonly records: boolean;

  constructor(passage: Passage) {
    this.source = passage.text;
    this.records = passage.kind === 'csv' || passage.kind === 'json' || passage.kind === 'code';
  }

  split(): Unit[] {
    const all = lines(this.source);
    let at = 0;
    while (at < all.length) at = this.readBlock(all, at);
    return this.units;
  }

  private readBlock(all: Line[], at: number): number {
    const line = all[at];
    if (!line || line.text.trim() === '' || THEMATIC.test(line.text)) return at + 1;
    if (NAVIGATION.test(line.text.trim()) && line.text.length < 90) return at + 1;
    this.block += 1;
    if (this.records) return this.readRecord(all, at);
    const heading = HEADING.exec(line.text);
    if (heading?.[1] && heading[2]) return this.openHeading(heading[1].length, heading[2], at);
    if (FENCE.test(line.text)) return this.readFence(all, at);
    if (ROW.test(line.text)) return this.readTable(all, at);
    if (isLoneTitle(all, at)) return this.openHeading(7, line.text.trim(), at);
    if (ITEM.test(line.text)) return this.readList(all, at);
    return this.readParagraph(all, at);
  }

  private openHeading(level: number, text: string, at: number): number {
    this.section += 1;
    this.headings = [...this.headings.filter((heading) => heading.level < level), { level, text }];
    return at + 1;
  }

  /** CSV and JSON answer line by line; code answers by blocks between empty lines. */
  private readRecord(all: Line[], at: number): number {
    const line = all[at] as Line;
    this.add('row', line.start, line.end);
    return at + 1;
  }

  private readFence(all: Line[], at: number): number {
    let last = at + 1;
    while (last < all.length && !FENCE.test(all[last]?.text ?? '')) last += 1;
    const end = all[Math.min(last, all.length - 1)] as Line;
    if (last < all.length) this.add('code', (all[at] as Line).start, end.end);
    return last + 1;
  }

  private readTable(all: Line[], at: number): number {
    let next = at;
    while (next < all.length && ROW.test(all[next]?.text ?? '')) next += 1;
    const hasHeader = RULE.test(all[at + 1]?.text ?? '');
    const header = hasHeader
      ? this.source.slice((all[at] as Line).start, (all[at + 1] as Line).end)
      : undefined;
    for (const row of all.slice(hasHeader ? at + 2 : at, next)) {
      this.add('row', row.start, row.end, header);
    }
    return next;
  }

  private readList(all: Line[], at: number): number {
    let next = at;
    while (next < all.length && ITEM.test(all[next]?.text ?? '')) {
      const first = all[next] as Line;
      let last = first;
      next += 1;
      while (next < all.length && this.continuesItem(all[next] as Line)) {
        last = all[next] as Line;
        next += 1;
      }
      this.add('item', first.start, last.end);
      if (all[next]?.text.trim() === '' && ITEM.test(all[next + 1]?.text ?? '')) next += 1;
    }
    return next;
  }

  private continuesItem({ text }: Line): boolean {
    return text.trim() !== '' && !ITEM.test(text) && !HEADING.test(text) && !FENCE.test(text);
  }

  private readParagraph(all: Line[], at: number): number {
    let next = at + 1;
    while (
      next < all.length &&
      this.continuesItem(all[next] as Line) &&
      !ROW.test(all[next]?.text ?? '')
    )
      next += 1;
    const start = (all[at] as Line).start;
    const end = (all[next - 1] as Line).end;
    const text = this.source.slice(start, end);
    if (next === at + 1 && looksLikeTitle(text.trim())) return this.openHeading(7, text.trim(), at);
    for (const range of splitSentences(text)) {
      this.add('sentence', start + range.start, start + range.end);
    }
    return next;
  }

  private add(kind: Unit['kind'], start: number, end: number, tableHeader?: string): void {
    this.units.push({
      kind,
      text: this.source.slice(start, end),
      start,
      end,
      headings: this.headings.map((heading) => heading.text),
      block: this.block,
      section: this.section,
      ...(tableHeader ? { tableHeader } : {}),
    });
  }
}

/** Splits a passage into what an answer can quote, in order; headings are kept as context only. */
export function splitUnits(passage: Passage): Unit[] {
  return new Splitter(passage).split();
}
