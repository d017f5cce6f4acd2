import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { MINUTES } from './minutes.ts';

const DATE = '2026-01-15T08:30:00Z';

function table(rows: string[]): Table {
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: cells.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
        }),
    ),
  });
}

function blocks(): (Paragraph | Table)[] {
  const lines = MINUTES.split('\n').filter((line) => line !== '');
  const rows = lines.filter((line) => line.startsWith('|'));
  return lines.flatMap((line) => {
    if (line.startsWith('# '))
      return new Paragraph({ text: line.slice(2), heading: HeadingLevel.HEADING_1 });
    if (line.startsWith('## '))
      return new Paragraph({ text: line.slice(3), heading: HeadingLevel.HEADING_2 });
    if (line === rows[0]) return table(rows);
    return line.startsWith('|') ? [] : new Paragraph(line);
  });
}

/** The docx package stamps the present moment into the file; the same text shall give the same bytes. */
function withoutPresentMoment(packed: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(packed)).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const dated = name === 'docProps/core.xml';
    files[name] = dated
      ? strToU8(strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, DATE))
      : bytes;
  }
  return zipSync(files, { mtime: '1980-01-02T00:00:00' });
}

export async function makeDocx(): Promise<Uint8Array> {
  const document = new Document({
    title: 'Minutes of the Aurora planning meeting',
    creator: 'Noor Castellan',
    lastModifiedBy: 'Noor Castellan',
    sections: [{ children: blocks() }],
  });
  return withoutPresentMoment(new Uint8Array(await Packer.toBuffer(document)));
}
