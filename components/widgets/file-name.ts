const MOST_CHARS = 60;

/** A file's name from a title that a model wrote: words and hyphens, nothing that leads anywhere. */
export function fileName(title: string, ending: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, MOST_CHARS) || 'data'}.${ending}`;
}
