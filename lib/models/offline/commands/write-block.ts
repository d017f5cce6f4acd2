const LANGUAGES: Record<string, string> = {
  mdx: 'md',
  mts: 'ts',
  cts: 'ts',
  mjs: 'js',
  cjs: 'js',
  yml: 'yaml',
  htm: 'html',
  bash: 'sh',
  zsh: 'sh',
  txt: '',
  log: '',
};

/** A fenced code block; the fence is longer than any inside. */
export function codeBlock(text: string, language = ''): string {
  const longest = Math.max(
    2,
    ...Array.from(text.matchAll(/^\s*(`{3,})/gm), (found) => found[1]?.length ?? 0),
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** Language of a code block for a file, by its ending. */
export function languageOf(path: string): string {
  const ending = /\.([a-z\d]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return LANGUAGES[ending] ?? ending;
}

/** Lines with their numbers before them, aligned. */
export function numbered(lines: readonly string[], first: number): string {
  const width = String(first + lines.length - 1).length;
  return lines
    .map((line, i) => `${String(first + i).padStart(width)}  ${line}`.trimEnd())
    .join('\n');
}
