import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['lib', 'server', 'app', 'test'];
const USES_DATABASE = /from '[^']*test\/database(\.ts)?'|from '\.\/database(\.ts)?'/;

/** Test files that work on a database, which is what another database can change. */
export function databaseTestFiles(root) {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  )
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => USES_DATABASE.test(readFileSync(join(root, path), 'utf8')));
}
