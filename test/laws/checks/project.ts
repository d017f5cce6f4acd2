import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Module, parseModules } from './module.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Everything that is in the repository or about to be: tracked, or new and not ignored. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\n'))].filter(
    (path) => path !== '' && existsSync(resolve(ROOT, path)),
  );
}

export const readProjectFile = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

const CODE = /\.tsx?$/;
const TEST = /\.test\.tsx?$/;

const LAYERS = /^(app|components|hooks|lib|i18n|server|cli)\//;
const ROOT_PROGRAM = /^(?!.+\.config\.ts$)[^/]+\.tsx?$/;

/**
 * What runs in production: the layers, and files of the root such as proxy.ts. Tests, scripts,
 * benches and configuration are not in it.
 */
export function programModules(): Module[] {
  return modulesOf((path) => (LAYERS.test(path) || ROOT_PROGRAM.test(path)) && !TEST.test(path));
}

/** All TypeScript there is, tests, benches and configuration included. */
export function allModules(): Module[] {
  return modulesOf(() => true);
}

function modulesOf(wanted: (path: string) => boolean): Module[] {
  const paths = repositoryFiles().filter((path) => CODE.test(path) && wanted(path));
  return parseModules(new Map(paths.map((path) => [path, readProjectFile(path)])));
}
