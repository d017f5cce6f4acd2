/** What may be done with a link that a model wrote. `host` is what the reader must see to judge it. */
export type LinkVerdict = { href: string; host: string; showHost: boolean };

const LOOKS_LIKE_HOST =
  /(?:^|[\s/@(])((?:[\p{L}\p{N}-]+\.)+(?:\p{L}{2,}|\d{1,3}(?![\p{L}\p{N}])))/u;
/** Characters that show text in another order than it has, or not at all. */
const MISLEADING = /[\u061c\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Links of model output lead to http, https or mailto and nowhere else; anything else is null and
 * shown as text. A label that names another host than the link's gets the true host beside it.
 */
export function judgeLink(href: unknown, label: string): LinkVerdict | null {
  if (typeof href !== 'string') return null;
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (url.protocol === 'mailto:') {
    const address = decoded(url.pathname);
    return { href: url.href, host: address, showHost: !label.includes(address) };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const readable = label.normalize('NFKC').replace(MISLEADING, '').toLowerCase();
  const named = LOOKS_LIKE_HOST.exec(readable)?.[1];
  const disguised = url.username !== '' || url.password !== '' || url.host.includes('xn--');
  const different = named !== undefined && !sameSite(url.hostname, named);
  const misleading = label.search(MISLEADING) >= 0;
  return { href: url.href, host: url.host, showHost: disguised || different || misleading };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sameSite(host: string, named: string): boolean {
  const bare = named.replace(/^www\./, '');
  return host === bare || host === named || host.endsWith(`.${bare}`);
}
