import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { HANDBOOK } from './handbook.ts';

const PAGE = { width: 595.28, height: 841.89, margin: 64 };
const INK = rgb(0.11, 0.13, 0.17);
const ACCENT = rgb(0.09, 0.34, 0.55);
const DATE = new Date('2026-02-09T09:00:00Z');

type Block = { text: string; size: number; bold: boolean; before: number; indent: number };

function blockOf(line: string): Block {
  if (line.startsWith('# ')) {
    return { text: line.slice(2), size: 24, bold: true, before: 0, indent: 0 };
  }
  if (line.startsWith('## ')) {
    const sub = /^## \d+\.\d/.test(line);
    return {
      text: line.slice(3),
      size: sub ? 12 : 15,
      bold: true,
      before: sub ? 10 : 18,
      indent: 0,
    };
  }
  if (line.startsWith('- ')) {
    return { text: `• ${line.slice(2)}`, size: 11.5, bold: false, before: 3, indent: 12 };
  }
  return { text: line, size: 11.5, bold: false, before: 7, indent: 0 };
}

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** A4 pages with headings; a paragraph is never divided between two pages. */
export async function makePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle('Aurora Field Handbook');
  pdf.setAuthor('Aurora survey');
  pdf.setLanguage('en');
  pdf.setCreationDate(DATE);
  pdf.setModificationDate(DATE);
  const regular = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const width = PAGE.width - 2 * PAGE.margin;

  let page: PDFPage | undefined;
  let y = 0;
  const turn = () => {
    page = pdf.addPage([PAGE.width, PAGE.height]);
    y = PAGE.height - PAGE.margin;
    return page;
  };

  for (const source of HANDBOOK.split('\n').filter((line) => line !== '')) {
    const block = blockOf(source);
    const font = block.bold ? bold : regular;
    const lines = wrap(block.text, font, block.size, width - block.indent);
    const leading = block.size * 1.4;
    const roomAfterHeading = block.bold ? 70 : 0;
    const needed = block.before + lines.length * leading + roomAfterHeading;
    let target = page ?? turn();
    if (y - needed < PAGE.margin) target = turn();
    else y -= block.before;
    for (const line of lines) {
      y -= leading;
      const color = block.bold ? ACCENT : INK;
      target.drawText(line, { x: PAGE.margin + block.indent, y, size: block.size, font, color });
    }
  }
  for (const [index, sheet] of pdf.getPages().entries()) {
    const footer = `Aurora Field Handbook 2026, page ${index + 1}`;
    sheet.drawText(footer, { x: PAGE.margin, y: 36, size: 8, font: regular, color: INK });
  }
  return pdf.save();
}
