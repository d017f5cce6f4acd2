/** A run of glyphs as pdf.js reports it; coordinates in points, origin bottom left. */
export type PdfItem = {
  str: string;
  x: number;
  y: number;
  width: number;
  size: number;
  eol: boolean;
};

/** A printed line. `gap` is the distance to the line above it on the page; Infinity for the first. */
export type PdfLine = { text: string; size: number; gap: number };

/** Puts glyph runs together into lines by their position. */
export function toLines(items: PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let text = '';
  let size = 0;
  let lineY = Number.NaN;
  let end = 0;
  let previousY = Number.NaN;
  const flush = () => {
    const trimmed = text.replace(/\s+/g, ' ').trim();
    if (trimmed !== '') {
      const gap = previousY - lineY;
      lines.push({ text: trimmed, size, gap: Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap });
      previousY = lineY;
    }
    text = '';
    size = 0;
    lineY = Number.NaN;
  };
  for (const item of items) {
    const blank = item.str.trim() === '';
    if (!blank) {
      if (!Number.isNaN(lineY) && Math.abs(item.y - lineY) > Math.max(size, item.size) * 0.6)
        flush();
      if (Number.isNaN(lineY)) lineY = item.y;
      else if (item.x - end > item.size * 0.2 && !/\s$/.test(text)) text += ' ';
      size = Math.max(size, item.size);
      end = item.x + item.width;
    }
    text += item.str;
    if (item.eol) flush();
  }
  flush();
  return lines;
}

/** The value in the middle by weight: the size most text is set in. */
export function bodySize(lines: Iterable<PdfLine>): number {
  const weights = new Map<number, number>();
  let total = 0;
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
    total += text.length;
  }
  let passed = 0;
  for (const [size, weight] of [...weights].sort(([a], [b]) => a - b)) {
    passed += weight;
    if (passed * 2 >= total) return size;
  }
  return 0;
}
