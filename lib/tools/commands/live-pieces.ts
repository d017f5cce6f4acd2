import { tunables } from '../../tunables.ts';
import type { OutputChunk } from '../schema.ts';

/**
 * Hands output on to whoever watches: in pieces of bounded size and no more of it than a person can
 * look through, with a word where it ends.
 */
export function livePieces(output: (chunk: OutputChunk) => void): (chunk: OutputChunk) => void {
  const { liveChunkChars, liveChars } = tunables.commands;
  let shown = 0;
  return ({ stream, text }) => {
    if (shown >= liveChars) return;
    const part = text.slice(0, liveChars - shown);
    shown += part.length;
    for (let at = 0; at < part.length; at += liveChunkChars) {
      output({ stream, text: part.slice(at, at + liveChunkChars) });
    }
    if (shown >= liveChars) output({ stream, text: '\n[more output is not shown]\n' });
  };
}
