import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = [
  'app',
  'components',
  'hooks',
  'lib',
  'server',
  'messages',
  'i18n',
  'public',
  'prisma',
];
const ROOT_FILES =
  /^(package-lock\.json|tsconfig\.json|.+\.config\.(ts|mjs|js)|(proxy|instrumentation.*)\.ts)$/;
const NOT_BUILT =
  /(\.test\.tsx?|\.md)$|^lib\/database\/generated\/|^(vitest|playwright)\.config\.ts$/;

/** Relative paths, sorted, of every file that goes into the build. */
export function buildInputs(root) {
  const found = readdirSync(root).filter((name) => ROOT_FILES.test(name));
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  for (const folder of FOLDERS) {
    if (existsSync(join(root, folder)) && statSync(join(root, folder)).isDirectory()) walk(folder);
  }
  return found.filter((path) => !NOT_BUILT.test(path)).sort();
}

/**
 * What a build of the app is made of: its files, the values that Next writes into the browser's code
 * (NEXT_PUBLIC_*), and what this build sets itself.
 * @param {string} root
 * @param {Record<string, string>} settings
 * @param {Record<string, string | undefined>} environment
 */
export function buildHash(root, settings = {}, environment = process.env) {
  const written = Object.entries(environment).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  return contentHash(root, buildInputs(root), { ...Object.fromEntries(written), ...settings });
}

/**
 * SHA-256 over names and contents of files, and over further values that shape the result.
 * @param {string} root
 * @param {string[]} paths
 * @param {Record<string, string | undefined>} values
 */
export function contentHash(root, paths, values = {}) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  for (const name of Object.keys(values).sort()) hash.update(`${name}=${values[name]}\0`);
  return hash.digest('hex');
}
