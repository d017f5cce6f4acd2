import { Document, Packer, Paragraph } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A file as `setInputFiles` takes it. */
export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const textFile = (name: string, mimeType: string, content: string): TestFile => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

/** A PDF with one line a page. */
export async function pdfFile(name: string, pages: string[]): Promise<TestFile> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const line of pages) pdf.addPage().drawText(line, { x: 50, y: 700, size: 12, font });
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) };
}

export async function docxFile(name: string, paragraphs: string[]): Promise<TestFile> {
  const children = paragraphs.map((text) => new Paragraph(text));
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name, mimeType, buffer };
}
