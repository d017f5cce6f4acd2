import ts from 'typescript';
import type { Import, Module, Violation } from './module.ts';

export interface DatabaseRules {
  /** Files outside lib/database that may import it although they are no repository, with the reason. */
  importers: Readonly<Record<string, string>>;
  /** Files that may use `systemDatabase` or `rawPool`, which see every tenant, with the reason. */
  unscoped: Readonly<Record<string, string>>;
}

const DRIVER = /^(pg|@prisma\/.*|@electric-sql\/.*)(\/|$)/;
const UNSCOPED = ['systemDatabase', 'rawPool'];
const inDatabaseSlice = (path: string) => path.startsWith('lib/database/');

/** Only `*-repository.ts` import the database client, and only the tenant-scoped one. */
export function databaseAccessViolations(
  modules: readonly Module[],
  rules: DatabaseRules,
): Violation[] {
  return modules
    .filter(({ path }) => !inDatabaseSlice(path))
    .flatMap((module) => [
      ...clientViolations(module, rules),
      ...unscopedViolations(module, rules),
    ]);
}

function clientViolations({ path, imports }: Module, { importers }: DatabaseRules): Violation[] {
  if (path.endsWith('-repository.ts') || path in importers) return [];
  return imports
    .filter(isDatabaseImport)
    .map(({ specifier }) => ({ path, problem: `only repositories import ${specifier}` }));
}

function isDatabaseImport({ specifier, target }: Import): boolean {
  return DRIVER.test(specifier) || (target !== undefined && inDatabaseSlice(target));
}

function unscopedViolations({ path, source }: Module, { unscoped }: DatabaseRules): Violation[] {
  if (path in unscoped) return [];
  return importedNames(source)
    .filter((name) => UNSCOPED.includes(name))
    .map((name) => ({ path, problem: `${name} sees every tenant; use tenantDatabase` }));
}

function importedNames(source: ts.SourceFile): string[] {
  return source.statements
    .filter(ts.isImportDeclaration)
    .map((statement) => statement.importClause?.namedBindings)
    .filter((bindings) => bindings !== undefined)
    .flatMap((bindings) =>
      ts.isNamedImports(bindings)
        ? bindings.elements.map((element) => (element.propertyName ?? element.name).text)
        : [],
    );
}
