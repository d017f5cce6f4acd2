import type { Preview } from './schema.ts';

/**
 * Characters that change how a text looks without being seen: controls, invisible ones, those that
 * turn the direction of text. Joiners are left alone between letters and signs that need them.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<=[ -~])[\u200c\u200d]|[\u200c\u200d](?=[ -~])/g;

/** The text with hidden characters written out, as in `⟨U+202E⟩`, so that nobody agrees to what they do not see. */
export function revealHidden(text: string): string {
  return text.replace(
    HIDDEN,
    (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** A preview in which nothing is hidden. */
export function revealPreview(preview: Preview): Preview {
  switch (preview.type) {
    case 'diff': {
      const { path, diff } = preview;
      return { ...preview, path: revealHidden(path), diff: revealHidden(diff) };
    }
    case 'command': {
      const { command, cwd, warnings } = preview;
      const shown = { command: revealHidden(command), cwd: revealHidden(cwd) };
      return { ...preview, ...shown, warnings: warnings.map(revealHidden) };
    }
    case 'url':
      return { ...preview, url: revealHidden(preview.url) };
    case 'arguments':
      return { ...preview, json: revealHidden(preview.json) };
  }
}
