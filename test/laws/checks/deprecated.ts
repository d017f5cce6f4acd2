import ts from 'typescript';
import { type Module, type Violation, walk } from './module.ts';
import { ROOT } from './project.ts';

const OURS = /^@copilotkit\//;
/** The first generation of CopilotKit: every export is deprecated, whatever its declaration says. */
const FIRST_GENERATION = /^@copilotkit\/(?:react-core|react-ui|runtime|react-textarea)$/;
const STYLES = /\.css$/;

/** Uses of CopilotKit that its authors have announced the end of. */
export function deprecatedUses(modules: readonly Module[]): Violation[] {
  const uses = modules.flatMap(({ path, source }) =>
    copilotImports(source).map((use) => ({ path, ...use })),
  );
  const entries = [...new Set(uses.map(({ specifier }) => specifier))];
  const deprecated = deprecatedExports(entries.filter((entry) => !FIRST_GENERATION.test(entry)));
  return uses.flatMap(({ path, specifier, name }) => {
    if (FIRST_GENERATION.test(specifier)) {
      return [{ path, problem: `${specifier} is deprecated; import ${specifier}/v2` }];
    }
    if (name === '*') return [{ path, problem: `import the names of ${specifier} one by one` }];
    return deprecated.get(specifier)?.has(name)
      ? [{ path, problem: `${name} of ${specifier} is deprecated` }]
      : [];
  });
}

type Use = { specifier: string; name: string };

/** Every name that a file takes from CopilotKit; `*` where it takes all of them. */
function copilotImports(source: ts.SourceFile): Use[] {
  const found: Use[] = [];
  const add = (specifier: ts.Node | undefined, names: readonly string[]) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    if (!OURS.test(text) || STYLES.test(text)) return;
    found.push(...names.map((name) => ({ specifier: text, name })));
  };
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : undefined;
      add(node.moduleSpecifier, named?.map(importedName) ?? ['*']);
    } else if (ts.isExportDeclaration(node)) {
      const clause = node.exportClause;
      const named = clause && ts.isNamedExports(clause) ? clause.elements : undefined;
      add(node.moduleSpecifier, named?.map(importedName) ?? ['*']);
    } else if (ts.isImportTypeNode(node)) {
      const { argument, qualifier } = node;
      const name = qualifier && ts.isIdentifier(qualifier) ? qualifier.text : '*';
      add(ts.isLiteralTypeNode(argument) ? argument.literal : undefined, [name]);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], ['*']);
    }
  });
  return found;
}

const importedName = ({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): string =>
  (propertyName ?? name).text;

/** Names marked `@deprecated` in the installed declarations of each entry point. */
export function deprecatedExports(entries: readonly string[]): Map<string, Set<string>> {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noLib: true,
    types: [],
  };
  const from = `${ROOT}/entry.mts`;
  const files = entries.map((entry) => {
    const { resolvedModule } = ts.resolveModuleName(
      entry,
      from,
      options,
      ts.sys,
      undefined,
      undefined,
      ts.ModuleKind.ESNext,
    );
    if (!resolvedModule) throw new Error(`${entry} has no declarations.`);
    return { entry, file: resolvedModule.resolvedFileName };
  });
  const program = ts.createProgram(
    files.map(({ file }) => file),
    options,
    declarationsOf(options),
  );
  const checker = program.getTypeChecker();
  return new Map(
    files.map(({ entry, file }) => {
      const source = program.getSourceFile(file);
      const symbol = source && checker.getSymbolAtLocation(source);
      const names = symbol ? checker.getExportsOfModule(symbol) : [];
      const ended = names.filter((name) => isDeprecated(name, checker)).map(({ name }) => name);
      return [entry, new Set(ended)];
    }),
  );
}

function isDeprecated(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return [symbol, target].some((one) =>
    one.getJsDocTags(checker).some(({ name }) => name === 'deprecated'),
  );
}

/** Reads declarations of CopilotKit only: what they import is not asked about, and is large. */
function declarationsOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    resolveModuleNameLiterals: (literals, containing, _redirected, resolved) =>
      literals.map(({ text }) =>
        text.startsWith('.') || OURS.test(text)
          ? ts.resolveModuleName(text, containing, resolved, host)
          : { resolvedModule: undefined },
      ),
  };
}
