/**
 * Where a link of a document may lead: the web, a mail program, or a heading of the same document.
 * Relative addresses have nothing to be relative to.
 */
export function safeLink(
  url: string,
): { kind: 'web'; href: string } | { kind: 'heading'; slug: string } | null {
  if (url.startsWith('#')) return { kind: 'heading', slug: decode(url.slice(1)).toLowerCase() };
  try {
    const { protocol, href } = new URL(url);
    const allowed = protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:';
    return allowed ? { kind: 'web', href } : null;
  } catch {
    return null;
  }
}

/** The name that links use for a heading, as GitHub makes it. */
export function headingSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
