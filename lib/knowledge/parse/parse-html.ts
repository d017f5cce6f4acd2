import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { tunables } from '../../tunables.ts';
import { type DomNode, renderText } from './render-text.ts';

/** For pages from files; relative links are resolved against something that leads nowhere. */
const NO_ADDRESS = 'https://file.invalid/';

/** A page's title and its readable part as text. Nothing of the page is run or fetched. */
export function parseHtml(source: string, url?: string): { title?: string; text: string } {
  let whole = '';
  let title: string | undefined;
  try {
    const { document } = parseHTML(source);
    title = clean(document.title);
    // Not the body: pages without the tag have none, and all of their text outside of it.
    whole = renderText(document as unknown as DomNode);
    const readable = readablePart(source, url);
    const lost = readable.text.length < 250 && whole.length > readable.text.length * 2;
    const text = lost ? whole : readable.text;
    return withTitle(text, readable.title ?? title);
  } catch {
    // Pages nested thousands deep end in a stack overflow; their words can still be had.
    return withTitle(whole || stripTags(source), title);
  }
}

function readablePart(source: string, url?: string): { title?: string; text: string } {
  if (source.length > tunables.parse.maxReadableHtmlChars) return { text: '' };
  const { document } = parseHTML(source);
  const page = document as unknown as Document;
  const result = new DefuddleClass(page, {
    url: url ?? NO_ADDRESS,
    useAsync: false,
  }).parse();
  const { document: part } = parseHTML(
    `<!doctype html><html><body>${result.content}</body></html>`,
  );
  return { title: clean(result.title), text: renderText(part.body as unknown as DomNode) };
}

function withTitle(text: string, title?: string): { title?: string; text: string } {
  if (text === '' || !title) return { title, text };
  const opening = text.slice(0, 600).toLowerCase();
  return { title, text: opening.includes(title.toLowerCase()) ? text : `# ${title}\n\n${text}` };
}

function clean(title: string | null | undefined): string | undefined {
  return title?.replace(/\s+/g, ' ').trim() || undefined;
}

function stripTags(source: string): string {
  return source
    .replace(/<(script|style|head|template)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/(?:p|div|li|tr|h[1-6])\s*>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** HTML that a converter made: no page around it to tell apart from the content. */
export function htmlToText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return renderText(document.body as unknown as DomNode);
}
