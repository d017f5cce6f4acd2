import { tunables } from '../../../tunables.ts';
import { fitEntries, fitText } from '../fit.ts';
import type { MakePart } from '../sources.ts';
import { asText, type PastCall, pastCalls } from '../tool-history.ts';

const EDITING: ReadonlySet<string> = new Set(['write_file', 'edit_file']);
const EXCERPT_TOKENS = 30;

const excerpt = (text: unknown) => fitText(asText(text), EXCERPT_TOKENS).text;

function describe({ tool, input }: PastCall) {
  const path = fitText(asText(input.path), EXCERPT_TOKENS * 2).text;
  return tool === 'edit_file'
    ? { path, replaced: excerpt(input.old_text), by: excerpt(input.new_text) }
    : { path, written: `${asText(input.content).length} characters` };
}

/** What tools changed in files during this conversation, the newest first. */
export const recentEditsPart: MakePart = ({ transcript }, budget) => {
  const edits = pastCalls(transcript).filter(({ tool, error }) => EDITING.has(tool) && !error);
  if (edits.length === 0) return undefined;
  const newest = edits.toReversed();
  const { kept } = fitEntries(newest.slice(0, tunables.context.recentEdits).map(describe), budget);
  const omitted = edits.length - kept.length;
  const cut = omitted > 0 ? ({ omitted, of: edits.length, unit: 'entries' } as const) : undefined;
  return { title: 'Files that tools changed in this conversation, newest first', data: kept, cut };
};
