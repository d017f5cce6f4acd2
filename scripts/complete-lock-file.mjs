// Adds to package-lock.json what `npm install` leaves out: packages for other platforms whose release
// the registry in use did not have yet. `npm ci` refuses a lock file without them, on every platform.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const SYSTEMS = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(
  ' ',
);
const PROCESSORS = 'arm arm64 ia32 loong64 ppc64 riscv64 s390x wasm32 x64'.split(' ');

/** Path under which a package finds another, as Node resolves it; undefined when it is not locked. */
export function lockedPath(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (at === '') return undefined;
  }
}

/** What a lock file leaves out: `[package, name of its missing dependency, wanted version]`. */
export function missingPackages({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter(([name]) => lockedPath(packages, path, name) === undefined)
      .map(([name, version]) => [path, name, version]),
  );
}

/** @returns the lock file with an entry for each platform package that is missing and pinned */
export function completeLockFile(lock) {
  const packages = { ...lock.packages };
  for (const [path, name, version] of missingPackages(lock)) {
    const optional = packages[path].optionalDependencies?.[name] !== undefined;
    if (!optional || !/^\d/.test(version)) continue;
    const words = name.split(/[/-]/);
    const pick = (known) => known.filter((word) => words.includes(word));
    const [os, cpu] = [pick(SYSTEMS), pick(PROCESSORS)];
    packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 && { cpu }),
      ...(packages[path].dev && { dev: true }),
      optional: true,
      ...(os.length > 0 && { os }),
      ...(words.includes('musl') && { libc: ['musl'] }),
      ...(words.includes('gnu') && os.includes('linux') && { libc: ['glibc'] }),
    };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (process.argv[1] === import.meta.filename) {
  const file = resolve(import.meta.dirname, '../package-lock.json');
  const lock = completeLockFile(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  const left = missingPackages(lock).map(([path, name]) => `${name} of ${path}`);
  console.log(left.length > 0 ? `Still missing: ${left.join(', ')}` : 'The lock file is complete.');
}
