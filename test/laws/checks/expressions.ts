import ts from 'typescript';
import { type Module, type Violation, walk } from './module.ts';

/** Files, other than those on the list, in which `wanted` finds a node. */
function occurrences(
  modules: readonly Module[],
  allowed: readonly string[],
  problem: string,
  wanted: (node: ts.Node) => boolean,
): Violation[] {
  return modules
    .filter(({ path }) => !allowed.includes(path))
    .flatMap(({ path, source }) => {
      const found: Violation[] = [];
      walk(source, (node) => {
        if (!wanted(node)) return;
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ path: `${path}:${line + 1}`, problem });
      });
      return found;
    });
}

/** `process.env`, also as `const { env } = process` and through `node:process`. */
export function environmentReads(modules: readonly Module[], allowed: readonly string[]) {
  return occurrences(modules, allowed, 'process.env is read in lib/env.ts alone', (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      return node.name.text === 'env' && isGlobal(node.expression, 'process');
    }
    if (ts.isElementAccessExpression(node)) {
      return isGlobal(node.expression, 'process') && isText(node.argumentExpression, 'env');
    }
    if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
      const fromProcess = node.initializer && isGlobal(node.initializer, 'process');
      return Boolean(fromProcess) && node.name.elements.some((one) => nameOf(one) === 'env');
    }
    return ts.isImportSpecifier(node) && nameOf(node) === 'env' && importsProcess(node);
  });
}

/** Every use of the global fetch, called or passed on, and of `undici`'s. */
export function fetchUses(modules: readonly Module[], allowed: readonly string[]) {
  return occurrences(modules, allowed, 'requests to other hosts go through safeFetch', (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const { expression } = node;
      return node.name.text === 'fetch' && ts.isIdentifier(expression) && isHost(expression.text);
    }
    if (ts.isImportDeclaration(node)) return importsClient(node);
    return ts.isIdentifier(node) && node.text === 'fetch' && isValueUse(node);
  });
}

/** The table of the audit log, in SQL or as a model, outside of the slice that redacts what it stores. */
export function auditTableUses(modules: readonly Module[], allowed: readonly string[]) {
  const others = modules.filter(({ path }) => !path.startsWith('lib/audit/'));
  return occurrences(others, allowed, 'lib/audit alone reads and writes the audit log', (node) => {
    if (ts.isPropertyAccessExpression(node)) return node.name.text === 'auditEvent';
    const isPart = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    return isPart && /\baudit_event\b/.test(node.text);
  });
}

/** The keyword `any`, wherever a type can stand. */
export function anyTypes(modules: readonly Module[]) {
  return occurrences(modules, [], 'no any', (node) => node.kind === ts.SyntaxKind.AnyKeyword);
}

const isHost = (name: string) => ['globalThis', 'window', 'self'].includes(name);
const isGlobal = (node: ts.Node, name: string): boolean =>
  (ts.isIdentifier(node) && node.text === name) ||
  (ts.isPropertyAccessExpression(node) &&
    node.name.text === name &&
    ts.isIdentifier(node.expression) &&
    isHost(node.expression.text));
const isText = (node: ts.Node, text: string) => ts.isStringLiteralLike(node) && node.text === text;
const nameOf = (node: ts.BindingElement | ts.ImportSpecifier): string => {
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? name.text : '';
};
const importsProcess = (node: ts.ImportSpecifier): boolean =>
  /^(node:)?process$/.test((node.parent.parent.parent.moduleSpecifier as ts.StringLiteral).text);

/** A package for requests, or Node's own for more than serving. */
function importsClient({ moduleSpecifier, importClause }: ts.ImportDeclaration): boolean {
  const name = (moduleSpecifier as ts.StringLiteral).text;
  if (/^(undici|axios|got|node-fetch)$/.test(name)) return true;
  if (!/^(node:)?https?$/.test(name)) return false;
  const bindings = importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return true;
  return bindings.elements.some((one) => ['request', 'get', 'Agent'].includes(nameOf(one)));
}

/** Not a member, a key, a declared name or a parameter called fetch. */
function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeQueryNode(parent)) return false;
  const named = parent as { name?: ts.Node };
  return named.name !== node && !ts.isTypeNode(parent);
}
