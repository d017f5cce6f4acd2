import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A PDF with one page of lines for each entry; `#` makes a heading. */
export async function pdfOf(pages: string[][], title?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  if (title) pdf.setTitle(title);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    let y = 780;
    for (const line of lines) {
      const heading = line.startsWith('# ');
      const size = heading ? 20 : 11;
      if (line !== '') page.drawText(heading ? line.slice(2) : line, { x: 60, y, size, font });
      y -= heading ? 32 : 14;
    }
  }
  return pdf.save();
}

export async function docxOf(title: string): Promise<Uint8Array> {
  const cells = (...texts: string[]) =>
    new TableRow({
      children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })),
    });
  const document = new Document({
    title,
    sections: [
      {
        children: [
          new Paragraph({ text: 'Arrival', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('The boat leaves at nine.'),
          new Table({ rows: [cells('Place', 'Time'), cells('Harbour', '09:00')] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A DOCX whose document unpacks to `bytes` zeros-like characters. */
export function docxBomb(bytes: number): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': new Uint8Array(bytes).fill(0x20),
  });
}

/** The head of a PDF whose content is encrypted with a password nobody gave. */
export function encryptedPdf(): Uint8Array {
  const hex = (byte: string) => `<${byte.repeat(32)}>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${hex('a1')} /U ${hex('b2')} /P -44 >>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const id = '<00112233445566778899aabbccddeeff>';
  body += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>\nstartxref\n${body.length}\n%%EOF`;
  return strToU8(body);
}
