import { strFromU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { AppError } from '../../errors/index.ts';
import { htmlToText } from './parse-html.ts';
import { safeUnzip } from './safe-unzip.ts';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * A Word document as text with headings, lists and tables. Only its XML parts are unpacked.
 * @throws AppError DOCUMENT_TOO_LARGE, DOCUMENT_UNREADABLE
 */
export async function parseDocx(bytes: Uint8Array): Promise<{ title?: string; text: string }> {
  const parts = safeUnzip(bytes, (name) => /\.(xml|rels)$/i.test(name));
  const packed = zipSync(parts, { level: 0 });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    const text = htmlToText(value);
    return { title: titleOf(parts['docProps/core.xml']) ?? firstHeading(text), text };
  } catch (cause) {
    throw new AppError(
      'DOCUMENT_UNREADABLE',
      'The Word document is damaged and cannot be read. Save it again in Word and add the new file.',
      { cause },
    );
  }
}

function titleOf(core: Uint8Array | undefined): string | undefined {
  if (!core) return undefined;
  const title = /<dc:title>([^<]{1,300})<\/dc:title>/.exec(strFromU8(core))?.[1];
  return title ? htmlToText(title).trim() || undefined : undefined;
}

function firstHeading(text: string): string | undefined {
  return /^#{1,2} (.+)$/m.exec(text.slice(0, 5_000))?.[1];
}
