import { guessDelimiter } from './csv-dialect.ts';
import type { DocumentKind, SourceFile } from './parsed-document.ts';

const CODE_EXTENSIONS = new Set(
  (
    'astro bash bat c cc clj cmake cpp cs css cxx dart dockerfile ex exs fs go gradle graphql groovy h hpp hs ' +
    'ini java jl js jsx kt kts less lua m make mjs cjs ml mts cts nix php pl prisma proto ps1 py r rb rs sass ' +
    'scala scss sh sol sql svelte swift tf toml ts tsx vb vue wasm xml yaml yml zig zsh xsl xsd svg'
  ).split(' '),
);
const MARKDOWN_EXTENSIONS = new Set(['md', 'markdown', 'mdx', 'mdown', 'mkd']);

function extensionOf(fileName = ''): string {
  const base = fileName.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  return base.includes('.') ? (base.split('.').at(-1) ?? '') : base;
}

function looksLikeHtml(text: string): boolean {
  const start = text.replace(/^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, '').slice(0, 400);
  if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) return true;
  return /^<(?:head|body|title|meta|article|main|div|p|h[1-6]|table|ul)[\s>]/i.test(start);
}

function isJson(text: string, truncated: boolean): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  if (truncated) return /^\s*(?:\[\s*(?:[[{"\d-]|true|false|null)|\{\s*")/.test(text);
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Signs are near the beginning; this runs in the server process and must stay cheap. */
const MARKDOWN_HEAD = 8_192;

/** Signs that rarely stand in plain text: several different ones make it Markdown. */
function looksLikeMarkdown(whole: string): boolean {
  const text = whole.slice(0, MARKDOWN_HEAD);
  const signs = [
    /^#{1,6} \S/m,
    /^```/m,
    /\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/,
    /^\|.*\|\s*\n\|[\s:|-]+\|/m,
    /\*\*\S/,
  ];
  const found = signs.filter((sign) => sign.test(text)).length;
  return found >= 2 || (found === 1 && /^#{1,3} \S/.test(text.trimStart()));
}

/**
 * Which kind of text this is. The extension is believed where the content does not contradict it.
 * @param text the text, or its head when `truncated`
 */
export function textKind(text: string, file: SourceFile, truncated: boolean): DocumentKind {
  const extension = extensionOf(file.fileName);
  const mediaType = file.mediaType ?? '';
  if (CODE_EXTENSIONS.has(extension)) return 'code';
  if (MARKDOWN_EXTENSIONS.has(extension) || mediaType === 'text/markdown') return 'markdown';
  if (looksLikeHtml(text)) return 'html';
  if (extension !== 'txt' && isJson(text, truncated)) return 'json';
  if (/^(csv|tsv|tab)$/.test(extension) || /csv|tab-separated/.test(mediaType)) {
    return guessDelimiter(text) ? 'csv' : 'text';
  }
  if (/^#!\s*\/|^<\?(php|xml)/.test(text)) return 'code';
  if (looksLikeMarkdown(text)) return 'markdown';
  // Prose has commas too, but with spaces behind them.
  if (extension === '' && !/[,;|] /.test(text) && guessDelimiter(text, 3)) return 'csv';
  return 'text';
}
