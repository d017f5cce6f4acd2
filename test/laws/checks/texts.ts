/** Keys of nested messages as `section.name`, sorted. */
export function messageKeys(messages: object, prefix = ''): string[] {
  return Object.entries(messages)
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? messageKeys(value, `${prefix}${key}.`)
        : [`${prefix}${key}`],
    )
    .sort();
}

/** Names between braces of an ICU message, sorted: what a translation must use as well. */
export function placeholders(message: string): string[] {
  return [
    ...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] as string)),
  ].sort();
}

/** Variables that an .env file names, set or commented out, in order. */
export function exampleVariables(text: string): string[] {
  return [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] as string);
}

/** Paths that exist on one person's machine only. */
export function machinePaths(text: string): string[] {
  const home =
    /(?<![\w.])\/(?:home|Users)\/[a-z][\w.-]*\/|(?<![\w.~/])\/root\/|[A-Z]:\\Users\\\w+/g;
  return [...text.matchAll(home)].map((match) => match[0]);
}

/** Entries of a lock file that say where they were downloaded. */
export function downloadAddresses(lock: { packages: Record<string, { resolved?: string }> }) {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => /^(https?|git|ssh)/.test(resolved ?? ''))
    .map(([path]) => path);
}
