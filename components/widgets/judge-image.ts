import { judgeLink } from '@/components/chat/judge-link.ts';

/** What may be done with an image that a model named. */
export type ImageVerdict =
  | { kind: 'own'; src: string }
  /** Of another host: its mere loading would tell that host something, so the reader decides. */
  | { kind: 'elsewhere'; href: string; host: string }
  | { kind: 'refused' };

/** Pictures of dots alone: SVG can carry styles, fonts and links. */
const RASTER = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/;
const ANYWHERE = 'https://own.invalid';

/** Paths of this app and raster images in data: addresses are drawn, others are named with their host. */
export function judgeImage(src: string): ImageVerdict {
  if (RASTER.test(src)) return { kind: 'own', src };
  const path = ownPath(src);
  if (path) return { kind: 'own', src: path };
  const link = judgeLink(src, '');
  if (!link || link.href.startsWith('mailto:')) return { kind: 'refused' };
  return { kind: 'elsewhere', href: link.href, host: link.host };
}

/** The path as a browser reads it, if it stays on this host. */
function ownPath(src: string): string | null {
  if (!src.startsWith('/')) return null;
  const url = parse(src);
  if (url?.origin !== ANYWHERE) return null;
  return url.pathname.startsWith('//') ? null : url.pathname + url.search;
}

function parse(src: string): URL | null {
  try {
    return new URL(src, ANYWHERE);
  } catch {
    return null;
  }
}
