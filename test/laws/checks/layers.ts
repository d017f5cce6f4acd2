import type { Module, Violation } from './module.ts';

/** Which layers a layer may import; itself always. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  app: ['components', 'hooks', 'lib', 'i18n', 'messages'],
  server: ['components', 'hooks', 'lib', 'i18n', 'messages'],
  cli: ['components', 'hooks', 'lib', 'i18n', 'messages'],
  components: ['hooks', 'lib', 'i18n'],
  hooks: ['lib', 'i18n'],
  lib: [],
  i18n: ['lib', 'messages'],
};

const layerOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : '';

/** app, server, cli → components → hooks → lib; nothing points back, nothing imports a test. */
export function layerViolations(modules: readonly Module[]): Violation[] {
  return modules.flatMap(({ path, imports }) => {
    const layer = layerOf(path);
    const allowed = MAY_IMPORT[layer];
    if (!allowed) return [];
    return imports
      .filter(({ target }) => target !== undefined)
      .map(({ target }) => layerOf(target as string))
      .filter((other) => other !== layer && !allowed.includes(other))
      .map((other) => ({
        path,
        problem: `${layer} must not import ${other || 'files of the root'}`,
      }));
  });
}

const REACT =
  /^(react|react-dom|next\/(link|image|navigation|dynamic|script|font.*)|@copilotkit\/react-.*|@base-ui\/react|lucide-react|sonner|streamdown|@tanstack\/react-.*)(\/|$)/;

/** lib is usable without React: from the server, the command line, a test. */
export function reactInLib(modules: readonly Module[]): Violation[] {
  return modules
    .filter(({ path }) => path.startsWith('lib/'))
    .flatMap(({ path, imports }) => [
      ...imports
        .filter(({ specifier }) => REACT.test(specifier))
        .map(({ specifier }) => ({ path, problem: `lib must not import ${specifier}` })),
      ...(path.endsWith('.tsx') ? [{ path, problem: 'lib holds no components' }] : []),
    ]);
}

const DATABASE = /^(pg|@prisma\/.*|@electric-sql\/.*|prisma)(\/|$)/;

/** Components and hooks are fed by props and the HTTP API; none reaches a database or repository. */
export function databaseInViews(modules: readonly Module[]): Violation[] {
  return modules
    .filter(({ path }) => /^(components|hooks)\//.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ specifier, target }) =>
            DATABASE.test(specifier) || /^lib\/database\/|-repository\.ts$/.test(target ?? ''),
        )
        .map(({ specifier }) => ({ path, problem: `a view must not import ${specifier}` })),
    );
}
