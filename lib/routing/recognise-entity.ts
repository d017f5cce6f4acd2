import { NOT_SYMBOLS } from './words.ts';

const EXTENSIONS = new Set(
  'c cc conf cpp cs css csv docx env ex go graphql h hs html ini ipynb java jpg js json jsonl jsx kt less lock log lua md mdx mjs php pdf png prisma proto ps1 py rb rs rst sass scss sh sql svelte svg swift tf toml ts tsv tsx txt vue xlsx xml yaml yml zip'.split(
    ' ',
  ),
);
const FOLDERS = new Set(
  'app bin components config docs lib notes packages pages public reports samples scripts server src test tests'.split(
    ' ',
  ),
);
const BARE_FILES = new Set(['readme', 'dockerfile', 'makefile', 'license', 'changelog']);
const PRODUCTS = new Set(['next.js', 'node.js', 'vue.js', 'd3.js', 'three.js', 'express.js']);
const GLOBALS = new Set(['console', 'process', 'math', 'object', 'window', 'document']);

export const isUrl = (word: string) => /^(?:https?:\/\/|www\.)\S/i.test(word);

/** A file, folder or glob: by its extension, its slashes or its well-known name. */
export function isPath(word: string): boolean {
  const lower = word.toLowerCase();
  const parts = lower.split('/');
  const name = parts.at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  const known = dot >= 0 && EXTENSIONS.has(name.slice(dot + 1));
  if (parts.length === 1) {
    if (BARE_FILES.has(lower) && word !== lower) return true;
    if (/^\.[a-z]{2,}/.test(lower)) return true;
    return known && dot > 0 && !PRODUCTS.has(lower) && !GLOBALS.has(name.slice(0, dot));
  }
  if (known || /^(?:\.{1,2}|~)?\/[\w.*-]/.test(lower)) return true;
  return FOLDERS.has(parts[0] ?? '') && /^[\w.*/-]+$/.test(lower);
}

/** An exception's name: "TypeError", "NullPointerException", "ENOENT". */
export const isErrorName = (word: string) =>
  /^[A-Z]\w*[a-z](?:Error|Exception)$/.test(word) || /^E[A-Z]{4,}$/.test(word);

/** A name as code spells it: camelCase, snake_case, call(). */
export function isSymbol(word: string): boolean {
  if (NOT_SYMBOLS.has(word.toLowerCase())) return false;
  if (/^[\w.]+\(\)$/.test(word)) return true;
  const [, member] = word.split('.');
  if (member && GLOBALS.has(word.slice(0, word.indexOf('.')))) return true;
  return /^[\p{L}\p{N}$_]+$/u.test(word) && (/\p{Ll}\p{Lu}/u.test(word) || /\w_\w/.test(word));
}
