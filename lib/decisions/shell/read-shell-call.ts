import { programName, type ShellWord } from './read-word.ts';

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'rbash']);
const HARMLESS_LONG = new Set(['--login', '--norc', '--noprofile', '--posix']);

export type ShellCall =
  | { kind: 'none' }
  | { kind: 'file' }
  /** Its script comes from its input or is only known when it runs. */
  | { kind: 'unclear' }
  | { kind: 'script'; text: string };

/** Reads `sh -c 'text'`, `bash -lc 'text'` and `bash file`. */
export function readShellCall(words: readonly ShellWord[]): ShellCall {
  if (!SHELLS.has(programName(words[0]?.text ?? ''))) return { kind: 'none' };
  let takesText = false;
  let at = 1;
  for (; at < words.length; at += 1) {
    const { text, expands } = words[at] as ShellWord;
    if (expands !== 'no') break;
    if (text === '--') {
      at += 1;
      break;
    }
    if (HARMLESS_LONG.has(text)) continue;
    if (!/^[-+][A-Za-z]/.test(text)) break;
    if (!/^[-+][ceuxlfnvho]+$/.test(text)) return { kind: 'unclear' };
    if (text.startsWith('-') && text.includes('c')) takesText = true;
    if (text.includes('o')) at += 1;
  }
  const next = words[at];
  if (next?.expands !== 'no' || /^-|^\/dev\/|^\/proc\//.test(next.text)) return { kind: 'unclear' };
  return takesText ? { kind: 'script', text: next.text } : { kind: 'file' };
}
