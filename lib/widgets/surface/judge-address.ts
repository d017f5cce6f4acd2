import { widgetTunables } from '../../widget-tunables.ts';
import { picturePixels } from './picture-size.ts';

const { maxPixels } = widgetTunables.surfaces;
/** Never asked for: it only makes addresses without a host readable. */
const OWN = 'http://own.invalid';
const API = /^\/+api(?:\/|$)/i;
const DOCUMENT_FILE = /^\/api\/documents\/[\w-]+\/file$/;

/** The address of a link, or nothing if it leads elsewhere than to http, https or mailto. */
export function judgeLinkAddress(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  const url = parse(address);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

export type MediaAddress =
  /** Drawn at once: a part of this page, or of this server. */
  | { kind: 'own'; src: string }
  /** Asked for only by who follows the link. */
  | { kind: 'remote'; href: string; host: string };

/** What a picture, video or sound may be loaded from. SVG is a document, not a picture. */
export function judgeMediaAddress(address: unknown): MediaAddress | undefined {
  if (typeof address !== 'string' || address === '') return undefined;
  if (address.startsWith('data:')) {
    const pixels = picturePixels(address);
    const drawable = pixels !== undefined && pixels > 0 && pixels <= maxPixels;
    return drawable ? { kind: 'own', src: address } : undefined;
  }
  const url = parse(address, OWN);
  if (!url) return undefined;
  if (url.origin === OWN) {
    const allowed = address.startsWith('/') && isMediaPath(url.pathname);
    return allowed ? { kind: 'own', src: url.pathname + url.search } : undefined;
  }
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web ? { kind: 'remote', href: url.href, host: url.host } : undefined;
}

/** Two slashes would lead to another host; of what programs ask for, only files are media. */
function isMediaPath(pathname: string): boolean {
  if (pathname.startsWith('//')) return false;
  try {
    return !API.test(decodeURIComponent(pathname)) || DOCUMENT_FILE.test(pathname);
  } catch {
    return false;
  }
}

function parse(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
