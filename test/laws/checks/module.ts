import ts from 'typescript';

/** One source file as the laws see it. Paths are relative to the root, with `/`. */
export interface Module {
  path: string;
  lines: number;
  imports: Import[];
  source: ts.SourceFile;
}

export interface Import {
  /** What stands between the quotes. */
  specifier: string;
  /** The project file it means, or undefined for a package. */
  target?: string;
  typeOnly: boolean;
}

export interface Violation {
  path: string;
  problem: string;
}

/**
 * @param files text by path; only these exist for resolving imports
 */
export function parseModules(files: ReadonlyMap<string, string>): Module[] {
  return [...files].map(([path, text]) => {
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
    const imports = collectImports(source).map((found) => ({
      ...found,
      target: resolveImport(path, found.specifier, files),
    }));
    return { path, lines: text.trimEnd().split('\n').length, imports, source };
  });
}

/** Calls `visit` for every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

function collectImports(source: ts.SourceFile): Omit<Import, 'target'>[] {
  const found: Omit<Import, 'target'>[] = [];
  const add = (node: ts.Expression | ts.TypeNode | undefined, typeOnly: boolean) => {
    const literal = node && ts.isLiteralTypeNode(node) ? node.literal : node;
    if (literal && ts.isStringLiteralLike(literal))
      found.push({ specifier: literal.text, typeOnly });
  };
  walk(source, (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) add(node.argument, true);
    else if (ts.isCallExpression(node) && isImporting(node)) add(node.arguments[0], false);
  });
  return found;
}

function isImporting(call: ts.CallExpression): boolean {
  const { expression } = call;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function resolveImport(
  from: string,
  specifier: string,
  files: ReadonlyMap<string, string>,
): string | undefined {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? join(from, specifier)
      : undefined;
  if (base === undefined) return undefined;
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((candidate) => files.has(candidate)) ?? base;
}

function join(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
