import { tunables } from '../../tunables.ts';
import type { Lines } from '../../workspace-files/index.ts';

export type NumberedLines = {
  /** Number and text of each line with a tabulator between. */
  content: string;
  /** Number of the last line that is in it. */
  end: number;
};

const cutLine = (line: string) =>
  line.length <= tunables.files.maxLineChars
    ? line
    : `${line.slice(0, tunables.files.maxLineChars)} [line cut: ${line.length} characters]`;

/** The lines as a model is given them: numbered, and no more of them than there is room for. */
export function numberLines({ lines, start }: Pick<Lines, 'lines' | 'start'>): NumberedLines {
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    const numbered = `${start + kept.length}\t${cutLine(line)}`;
    used += numbered.length + 1;
    if (kept.length > 0 && used > tunables.files.readChars) break;
    kept.push(numbered);
  }
  return { content: kept.join('\n'), end: start + kept.length - 1 };
}
