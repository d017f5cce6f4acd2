import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, say, step } from '../setup/progress.mjs';
import { aptInstall, canUseApt } from './debian.mjs';

const PROGRAMS = '/usr/lib/postgresql';
const EXTENSIONS = '/usr/share/postgresql';
const FOLDERS = ['app', 'lib', 'server', 'test'];
const IMPORTS_DATABASE = /from '[^']*\/(test\/)?database\.ts'/;

/** Newest installed version of a server that has pgvector, of any version with `needsVector` false. */
function installedVersion(needsVector) {
  if (!existsSync(PROGRAMS)) return undefined;
  return readdirSync(PROGRAMS)
    .sort((a, b) => Number(b) - Number(a))
    .filter((version) => existsSync(join(PROGRAMS, version, 'bin/initdb')))
    .find(
      (version) =>
        !needsVector || existsSync(join(EXTENSIONS, version, 'extension/vector.control')),
    );
}

/**
 * Makes sure, where it is possible, that there is a PostgreSQL server for tests, best with pgvector.
 * @returns {Promise<boolean>} whether there is; when not, it has said why
 */
export async function ensurePostgres(root) {
  if (!installedVersion(false)) await install(root, 'PostgreSQL', 'postgresql');
  const version = installedVersion(false);
  if (!version) {
    say('No PostgreSQL here: its integration tests are left out.');
    return false;
  }
  if (!installedVersion(true)) {
    await install(root, 'pgvector', `postgresql-${version}-pgvector`);
  }
  const vector = installedVersion(true) ? 'with pgvector' : 'without pgvector, which is optional';
  say(`PostgreSQL: ${version}, ${vector}`);
  return true;
}

async function install(root, what, packageName) {
  if (!canUseApt()) return;
  try {
    await step(`Installing ${what}`, () => aptInstall(root, [packageName]));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`${what} is not to be had from this system's packages.`);
  }
}

/** Test files that work on a database, which is what another database can change. */
export function databaseTestFiles(root) {
  return FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => IMPORTS_DATABASE.test(readFileSync(join(root, path), 'utf8')));
}
