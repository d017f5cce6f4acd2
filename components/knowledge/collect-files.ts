/** Files that systems leave in folders and nobody means to add. */
const LITTER = /^(\..*|Thumbs\.db|desktop\.ini)$/i;

/** The parts of FileSystemEntry that are read, so that tests can stand in. */
export type Entry = {
  name: string;
  isFile: boolean;
  isDirectory: boolean;
  file?: (found: (file: File) => void, failed: (error: unknown) => void) => void;
  createReader?: () => {
    readEntries: (found: (entries: Entry[]) => void, failed: (error: unknown) => void) => void;
  };
};

/**
 * All files below what was dropped, folders walked, hidden files left out.
 * @param limit stops walking once there are more files than this
 */
export async function collectFiles(entries: Entry[], limit: number): Promise<File[]> {
  const files: File[] = [];
  const waiting = [...entries];
  while (waiting.length > 0 && files.length <= limit) {
    const entry = waiting.shift() as Entry;
    if (LITTER.test(entry.name)) continue;
    if (entry.isFile) files.push(await readFile(entry));
    if (entry.isDirectory) waiting.push(...(await readFolder(entry)));
  }
  return files;
}

/** Files of a folder picker, which walks by itself but brings the litter along. */
export function withoutLitter(files: Iterable<File>): File[] {
  return [...files].filter((file) => {
    const path = (file.webkitRelativePath || file.name).split('/');
    return !path.some((part) => LITTER.test(part));
  });
}

function readFile(entry: Entry): Promise<File> {
  return new Promise((resolve, reject) => entry.file?.(resolve, reject));
}

async function readFolder(entry: Entry): Promise<Entry[]> {
  const reader = entry.createReader?.();
  const all: Entry[] = [];
  // Browsers hand a folder's entries out in portions; an empty one is the end.
  for (;;) {
    const portion = await new Promise<Entry[]>((resolve, reject) =>
      reader?.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}
