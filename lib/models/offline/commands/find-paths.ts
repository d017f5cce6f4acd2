/** Endings that make a word a file name; "Node.js" and "3.5" are none. */
const EXTENSIONS =
  'md|mdx|txt|rst|ts|tsx|mts|cts|js|jsx|mjs|cjs|json|jsonl|html?|css|scss|csv|tsv|ya?ml|toml|ini|cfg|conf|env|lock|log|xml|svg|sql|py|rb|rs|go|java|kt|swift|php|c|h|cc|cpp|hpp|cs|sh|bash|zsh|prisma|graphql|vue|svelte|diff|patch|tex|png|jpe?g|gif|pdf|docx|xlsx';
const FILE_NAME = new RegExp(`^[\\p{L}\\p{N}_.@+-]{0,100}\\.(?:${EXTENSIONS})$`, 'iu');
const PRODUCT = /^[A-Z][a-z]{2,8}\.js$/;
const BARE_NAME =
  /^(?:README|LICENSE|LICENCE|CHANGELOG|Makefile|Dockerfile|Procfile|\.[a-z]{2,20}(?:rc|ignore|attributes)|\.env)$/;
const FOLDER = /^(?:\.{0,2}\/)?(?:[\p{L}\p{N}_.@+-]{1,100}\/){1,20}$/u;
const IN_FOLDER = /^(?:~|\.{0,2})\/?(?:[^/\s]{1,100}\/){1,20}[^/\s]{1,100}$/;
/** Documents that are read through the index, not as text. */
const NOT_TEXT = /\.(?:pdf|docx|xlsx|png|jpe?g|gif)$/i;

const EDGES = /^["'`“”„«(<[]+|["'`“”»)>\],;!?]+$|[.:]+$/gu;

const bare = (token: string): string =>
  token
    .replace(EDGES, '')
    .replace(/[.:]+$/, '')
    .replace(/["'`“”»)]+$/, '');

function isPath(token: string): boolean {
  if (token.length > 400 || /^[a-z]+:\/\//i.test(token) || PRODUCT.test(token)) return false;
  if (!token.includes('/')) return FILE_NAME.test(token) || BARE_NAME.test(token);
  if (!IN_FOLDER.test(token)) return false;
  const name = token.slice(token.lastIndexOf('/') + 1);
  return FILE_NAME.test(name) || BARE_NAME.test(name) || /^(?:\.{1,2}|~)\//.test(token);
}

const tokens = (text: string): string[] => text.slice(0, 4_000).split(/\s+/).filter(Boolean);

/** The file paths that a text names, in order, each once. `path:3-9` counts as `path`. */
export function pathsIn(text: string): string[] {
  const found = tokens(text).map((token) => bare(bare(token).replace(/:\d+(?:[-–]\d+)?$/, '')));
  return [...new Set(found.filter(isPath))];
}

/** … of which the text of the file can be read and written. */
export const textPathsIn = (text: string): string[] =>
  pathsIn(text).filter((path) => !NOT_TEXT.test(path));

/** A folder that a text names: `src/`, or the word after "in". */
export function folderIn(text: string): string | undefined {
  const slashed = tokens(text)
    .map(bare)
    .find((token) => FOLDER.test(token));
  if (slashed) return slashed.replace(/^\.\//, '').replace(/\/+$/, '');
  const named =
    /(?<![\p{L}])(?:in|inside|under|unter|im ordner|im verzeichnis)\s+(?:the\s+)?(?:folder\s+|directory\s+|ordner\s+)?[`"“]?([\p{L}\p{N}_.@-]{1,100}(?:\/[\p{L}\p{N}_.@-]{1,100}){0,20})[`"”]?(?:\s+(?:folder|directory))?[\s.?!]*$/iu.exec(
      text.slice(-300),
    );
  const folder = named?.[1];
  return folder && !NOT_A_FOLDER.test(folder) && !isPath(folder) ? folder : undefined;
}

const NOT_A_FOLDER =
  /^(?:the|this|it|here|there|code|codebase|project|repo|repository|workspace|files?|use|general|total|all|dem|der|den|hier|code|projekt|dateien|arbeitsbereich)$/i;

const URL_PATTERN = /https?:\/\/[^\s<>"'`“”]{1,2000}/gi;

/** The web addresses that a text names. */
export const urlsIn = (text: string): string[] =>
  Array.from(text.slice(0, 4_000).matchAll(URL_PATTERN), ([url]) =>
    url.replace(/[).,;!?\]]+$/, ''),
  );

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
