import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import {
  changedMeanwhile,
  NO_FILE,
  type Place,
  readTextFile,
  resolveInside,
  type TextFile,
  unifiedDiff,
  writeTextFile,
} from '../../workspace-files/index.ts';
import type { ToolPreview } from '../schema.ts';

/** A change of one file that has been worked out and not been made. */
export type FileChange = {
  place: Place;
  /** What the file is now; undefined when it is to be made. */
  before: TextFile | undefined;
  /** What it is to be, with the line ends of the file and without byte order mark. */
  after: string;
};

/** Result of `write_file` and `edit_file`. */
export type FileChangeResult = {
  path: string;
  created: boolean;
  linesAdded: number;
  linesRemoved: number;
};

/** The file at a path, if there is one, and where it is. @throws AppError see resolveInside, readTextFile */
export async function openForChange(
  workspaceDir: string,
  path: string,
): Promise<{ place: Place; before: TextFile | undefined }> {
  const place = await resolveInside(workspaceDir, path, { forWrite: true });
  return { place, before: place.exists ? await readTextFile(place) : undefined };
}

/** True for a file whose lines all end as on Windows. */
export function usesCrlf(text: string): boolean {
  return text.includes('\r\n') && !/(?<!\r)\n/.test(text);
}

const hashOf = (change: FileChange) => change.before?.hash ?? NO_FILE;

/** What a human is shown of the change; its basis is the content that the file has now. */
export function previewChange(change: FileChange): ToolPreview {
  const path = change.place.relative;
  const { diff, cut } = unifiedDiff(path, change.before?.text ?? '', change.after);
  const created = change.before === undefined;
  return { preview: { type: 'diff', path, diff, created, cut }, basis: hashOf(change) };
}

/**
 * Makes the change, provided that the file is still the one that was agreed to.
 * @param basis hash of the content that the human saw the change of
 * @throws AppError CONFLICT when the file was changed since
 */
export async function applyChange(
  change: FileChange,
  basis: string | undefined,
): Promise<FileChangeResult> {
  const { place, before, after } = change;
  if (basis !== undefined && basis !== hashOf(change)) throw changedMeanwhile(place.relative);
  const bytes = Buffer.from((before?.bom ? '\uFEFF' : '') + after, 'utf8');
  if (bytes.byteLength > tunables.files.maxTextBytes) {
    throw new AppError('PAYLOAD_TOO_LARGE', `${place.relative} would become too large. Split it.`);
  }
  await writeTextFile(place, { bytes, mode: before?.mode }, hashOf(change));
  const { added, removed } = unifiedDiff(place.relative, before?.text ?? '', after);
  return {
    path: place.relative,
    created: before === undefined,
    linesAdded: added,
    linesRemoved: removed,
  };
}
