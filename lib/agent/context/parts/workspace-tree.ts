import { fitEntries } from '../fit.ts';
import type { MakePart } from '../sources.ts';

const depth = (path: string) => path.split('/').length;

/** Files and folders of the workspace; where there are too many, the deepest are left out. */
export const workspaceTreePart: MakePart = ({ tree }, budget) => {
  if (!tree || tree.entries.length === 0) return undefined;
  const paths = tree.entries.map(({ path, directory }) => (directory ? `${path}/` : path));
  const shallowFirst = paths.toSorted((a, b) => depth(a) - depth(b));
  const { kept, cut } = fitEntries(shallowFirst, budget);
  const shown = new Set(kept);
  const more = tree.cut ? ' (there are more than could be listed)' : '';
  const title = `Files of the workspace${more}`;
  return { title, data: paths.filter((path) => shown.has(path)), cut };
};
