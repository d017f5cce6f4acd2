import { strToU8 } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { docxBomb, docxOf, encryptedPdf, pdfOf } from './fixtures.ts';
import { parseSource } from './parse-source.ts';
import type { SourceFile } from './parsed-document.ts';

const parse = (bytes: Uint8Array | string, rest: Partial<SourceFile> = {}) =>
  parseSource({ bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes, ...rest });
const failure = (bytes: Uint8Array | string, rest?: Partial<SourceFile>) =>
  parse(bytes, rest).then(
    () => undefined,
    (error: { code: string; message: string }) => error,
  );

describe('PDF', () => {
  it('keeps pages as ranges, paragraphs, and headings in larger type', async () => {
    const bytes = await pdfOf(
      [
        ['# Glacier survey', 'The team measures snow', 'every spring.', '', 'It rests in May.'],
        ['# Safety', 'Nobody travels alone and every-', 'body carries a rope.'],
      ],
      'Field guide',
    );
    const { kind, title, text, pages, outline } = await parse(bytes);
    expect({ kind, title }).toEqual({ kind: 'pdf', title: 'Field guide' });
    expect(text).toBe(
      'Glacier survey\n\nThe team measures snow\nevery spring.\n\nIt rests in May.\n\nSafety\n\nNobody travels alone and everybody carries a rope.',
    );
    const [first, second] = (pages ?? []).map(({ start, end }) => text.slice(start, end));
    expect(first?.endsWith('It rests in May.')).toBe(true);
    expect(second?.startsWith('Safety')).toBe(true);
    expect(
      outline?.map((entry) => [text.slice(entry.start, entry.start + 6), entry.level]),
    ).toEqual([
      ['Glacie', 1],
      ['Safety', 1],
    ]);
  });

  it('lets a sentence go over the page', async () => {
    const bytes = await pdfOf([['The bridge is closed'], ['until the first of May.']]);
    const { text, pages } = await parse(bytes);
    expect(text).toBe('The bridge is closed\nuntil the first of May.');
    expect(pages).toEqual([
      { page: 1, start: 0, end: 20 },
      { page: 2, start: 21, end: text.length },
    ]);
  });

  it('says that a password is in the way', async () => {
    expect(await failure(encryptedPdf())).toMatchObject({ code: 'DOCUMENT_ENCRYPTED' });
  });

  it('says that it is damaged', async () => {
    const whole = await pdfOf([['Something to read']]);
    for (const bytes of [whole.slice(0, 60), strToU8('%PDF-1.7\nnothing else'), strToU8('%PDF-')]) {
      expect(await failure(bytes)).toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
    }
  });

  it('says that a scan has no text', async () => {
    const scan = await PDFDocument.create();
    scan.addPage();
    expect(await failure(await scan.save())).toMatchObject({
      code: 'DOCUMENT_EMPTY',
      message: expect.stringContaining('OCR'),
    });
  });
});

describe('DOCX', () => {
  it('becomes text with headings and tables, whatever it is called', async () => {
    const parsed = await parse(await docxOf('Boat trip'), { fileName: 'notes.txt' });
    expect(parsed).toMatchObject({ kind: 'docx', title: 'Boat trip' });
    expect(parsed.text).toBe(
      '# Arrival\n\nThe boat leaves at nine.\n\n| Place | Time |\n| --- | --- |\n| Harbour | 09:00 |',
    );
  });

  it('is not opened when it unpacks to too much', async () => {
    expect(await failure(docxBomb(10_000_000))).toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('says that it is damaged', async () => {
    const bytes = await docxOf('x');
    expect(await failure(bytes.slice(0, bytes.length - 200))).toMatchObject({
      code: 'DOCUMENT_UNREADABLE',
    });
    expect(await failure(docxBomb(100))).toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
  });
});

describe('HTML', () => {
  const article = `<!doctype html><title>Tides</title><body><nav><a href="/">Home</a></nav>
    <article><h1>Tides</h1><p>The tide <b>turns</b> at <a href="https://x.test/">noon</a>.</p>
    <ul><li>high<ol><li>first</li></ol></li><li>low</li></ul>
    <table><tr><th>Day<th>Height<tr><td>Mon<td>3 m</table><pre>a = 1\n  b</pre>
    <script>alert(1)</script></article><footer>Imprint</footer>`;

  it('becomes readable text without menus, scripts and inline markup', async () => {
    const { kind, title, text } = await parse(article, { fileName: 'wrong.pdf' });
    expect({ kind, title }).toEqual({ kind: 'html', title: 'Tides' });
    expect(text).toContain('# Tides');
    expect(text).toContain('The tide turns at noon.');
    expect(text).toContain('- high\n  1. first\n- low');
    expect(text).toContain('| Day | Height |\n| --- | --- |\n| Mon | 3 m |');
    expect(text).toContain('```\na = 1\n  b\n```');
    expect(text).not.toMatch(/alert|Home|Imprint|https/);
  });

  it('reads the encoding a page declares', async () => {
    const bytes = Buffer.from(
      '<html><meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2',
      'latin1',
    );
    expect((await parse(bytes)).text).toBe('Привет');
  });

  it('keeps the words of pages that break every parser', async () => {
    const { text } = await parse(`<html><body>${'<div>'.repeat(20_000)}deep down`);
    expect(text).toContain('deep down');
  });
});

describe('tables and data', () => {
  it('writes rows as lines with their column names', async () => {
    const csv = 'Name;Ort;Note\r\n"Ada; Countess";London;\r\nMax;"Köln\r\nSüd";1\r\n';
    expect(await parse(csv, { fileName: 'people.csv' })).toMatchObject({
      kind: 'csv',
      text: 'Name: Ada; Countess; Ort: London\nName: Max; Ort: Köln Süd; Note: 1',
    });
  });

  it('names columns by number where there is no header', async () => {
    const { text } = await parse('1,2\n3,4\n', { fileName: 'n.csv' });
    expect(text).toBe('Column 1: 1; Column 2: 2\nColumn 1: 3; Column 2: 4');
  });

  it('says what is wrong with a table', async () => {
    expect(await failure('a,b\n"1,2\n', { fileName: 'x.csv' })).toMatchObject({
      code: 'DOCUMENT_UNREADABLE',
    });
  });

  it('indents JSON without touching its numbers', async () => {
    const json = '{"id":12345678901234567890,"list":[1,{}],"text":"a,{\\"b\\":1}"}';
    const { kind, text } = await parse(json);
    expect(kind).toBe('json');
    expect(text).toBe(
      '{\n  "id": 12345678901234567890,\n  "list": [\n    1,\n    {}\n  ],\n  "text": "a,{\\"b\\":1}"\n}',
    );
  });
});

describe('text', () => {
  it.each([
    ['UTF-8 with mark', Buffer.from('\uFEFFGrüße', 'utf8')],
    ['UTF-16 LE with mark', Buffer.from('\uFEFFGrüße', 'utf16le')],
    ['UTF-16 BE with mark', Buffer.from('\uFEFFGrüße', 'utf16le').swap16()],
    ['UTF-16 LE without mark', Buffer.from('Grüße', 'utf16le')],
    ['Latin-1', Buffer.from('Grüße', 'latin1')],
  ])('is read from %s', async (_name, bytes) => {
    expect(await parse(bytes)).toMatchObject({ kind: 'text', text: 'Grüße' });
  });

  it('is stored in one form: NFC, LF, no invisible characters, no half surrogates', async () => {
    const bytes = Buffer.from('Gru\u0308n\r\nze\u00ADro\u0000\rend\uD800!', 'utf16le');
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]);
    expect((await parse(marked)).text).toBe('Grün\nzero\nend\uFFFD!');
  });

  it.each([
    ['# Title\n\nSome **bold** text', 'a.txt', 'markdown'],
    ['plain words', 'a.md', 'markdown'],
    ['const a = 1;', 'a.ts', 'code'],
    ['#!/bin/sh\necho', 'run', 'code'],
    ['just a note', 'note.csv', 'text'],
    ['a,b\n1,2\n3,4', '', 'csv'],
    ['one, two\nthree, four\nfive, six', '', 'text'],
    ['{ not json', 'a.json', 'text'],
  ])('%j called %s is %s', async (text, fileName, kind) => {
    expect((await parse(text, { fileName })).kind).toBe(kind);
  });

  it('has the title of its first heading or its front matter', async () => {
    expect((await parse('# The *plan*\n\ntext', { fileName: 'a.md' })).title).toBe('The plan');
    expect((await parse('---\ntitle: "Plan B"\n---\ntext', { fileName: 'a.md' })).title).toBe(
      'Plan B',
    );
  });
});

describe('what cannot be read', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
    'base64',
  );
  const noise = Uint8Array.from(
    { length: 5_000 },
    (_, index) => (index * 7919 + (index >> 3)) % 256,
  );
  const office = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const locked = Buffer.concat([office, Buffer.from('EncryptedPackage', 'utf16le')]);

  it.each([
    ['nothing', new Uint8Array(), 'DOCUMENT_EMPTY', 'empty'],
    ['white space', strToU8(' \n\t\n'), 'DOCUMENT_EMPTY', 'no text'],
    ['a picture', png, 'UNSUPPORTED_MEDIA_TYPE', 'PNG'],
    ['noise', noise, 'UNSUPPORTED_MEDIA_TYPE', 'not a text'],
    ['an old Office file', office, 'UNSUPPORTED_MEDIA_TYPE', 'DOCX'],
    ['a locked Office file', locked, 'DOCUMENT_ENCRYPTED', 'password'],
    ['rich text', strToU8('{\\rtf1 x}'), 'UNSUPPORTED_MEDIA_TYPE', 'RTF'],
  ])('%s', async (_name, bytes, code, words) => {
    expect(await failure(bytes, { fileName: 'report.pdf' })).toMatchObject({
      code,
      message: expect.stringContaining(words),
    });
  });
});
