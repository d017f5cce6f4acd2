import { judgeLink } from '@/components/chat/judge-link.ts';
import { judgeMediaAddress } from '@/lib/widgets/schema';

/** What may be done with an image that a model named. */
export type ImageVerdict =
  | { kind: 'own'; src: string }
  /** Of another host: its mere loading would tell that host something, so the reader decides. */
  | { kind: 'elsewhere'; href: string; host: string }
  | { kind: 'refused' };

/** Paths of this app and raster images in data: addresses are drawn, others are named with their host. */
export function judgeImage(src: string): ImageVerdict {
  const own = judgeMediaAddress(src);
  if (own?.kind === 'own') return own;
  const link = judgeLink(src, '');
  if (!link || link.href.startsWith('mailto:')) return { kind: 'refused' };
  return { kind: 'elsewhere', href: link.href, host: link.host };
}
