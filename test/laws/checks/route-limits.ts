import ts from 'typescript';
import type { Module } from './module.ts';

const CHANGING = ['POST', 'PUT', 'PATCH'];

/** `POST app/…/route.ts` of every route that changes or asks for something and names no limit. */
export function unlimitedRoutes(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => /^app\/.*route\.ts$/.test(path))
    .flatMap(({ path, source }) =>
      CHANGING.filter((method) => isServed(source, method) && !isLimited(source, method)).map(
        (method) => `${method} ${path}`,
      ),
    );
}

/** What a module exports by a name is called in it, as far as it says so: `serve` of `serve as POST`. */
function localName(source: ts.SourceFile, exported: string): string | undefined {
  for (const statement of source.statements) {
    if (!ts.isExportDeclaration(statement)) continue;
    const { exportClause } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) continue;
    const found = exportClause.elements.find(({ name }) => name.text === exported);
    if (found) return (found.propertyName ?? found.name).text;
  }
  return undefined;
}

function isServed(source: ts.SourceFile, method: string): boolean {
  if (localName(source, method) !== undefined) return true;
  return source.statements.some(
    (statement) =>
      (ts.isFunctionDeclaration(statement) && statement.name?.text === method) ||
      declarationOf(statement, method) !== undefined,
  );
}

/** `const POST = route(…, { limit: … })` */
function isLimited(source: ts.SourceFile, method: string): boolean {
  const name = localName(source, method) ?? method;
  return source.statements.some((statement) => {
    const value = declarationOf(statement, name)?.initializer;
    if (!value || !ts.isCallExpression(value)) return false;
    const [, options] = value.arguments;
    return (
      options !== undefined &&
      ts.isObjectLiteralExpression(options) &&
      options.properties.some(
        (one) => one.name && ts.isIdentifier(one.name) && one.name.text === 'limit',
      )
    );
  });
}

function declarationOf(statement: ts.Statement, name: string): ts.VariableDeclaration | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  return statement.declarationList.declarations.find(
    (one) => ts.isIdentifier(one.name) && one.name.text === name,
  );
}
