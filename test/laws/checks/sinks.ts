import ts from 'typescript';
import { type Module, type Violation, walk } from './module.ts';

export interface SinkRules {
  /** Files that may write to the standard streams, with the reason. */
  writers: Readonly<Record<string, string>>;
  /** Files that may call a value redacted without redacting it, with the reason. */
  asserting: Readonly<Record<string, string>>;
}

const LOG = 'lib/log.ts';
const REDACTION = 'lib/redaction/';

/** Ways past the redaction: the console, loggers and streams of one's own, types that only claim it. */
export function unguardedSinks(modules: readonly Module[], rules: SinkRules): Violation[] {
  return modules.flatMap((module) => {
    const { path, source } = module;
    const found = ownLoggers(module);
    walk(source, (node) => {
      const problem = problemOf(node, path, rules);
      if (!problem) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ path: `${path}:${line + 1}`, problem });
    });
    return found;
  });
}

function ownLoggers({ path, imports }: Module): Violation[] {
  if (path === LOG) return [];
  return imports
    .filter(({ specifier }) => /^(?:pino|winston|bunyan|node:console)(?:$|\/)/.test(specifier))
    .map(({ specifier }) => ({ path, problem: `${specifier} is imported in ${LOG} alone` }));
}

function problemOf(node: ts.Node, path: string, rules: SinkRules): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const { expression, name } = node;
    if (isNamed(expression, 'console')) return 'the console is not redacted; use log';
    const isStream = isNamed(expression, 'process') && /^std(?:out|err)$/.test(name.text);
    if (isStream && !(path in rules.writers)) return 'what is printed is not redacted; use log';
    return undefined;
  }
  if (!ts.isAsExpression(node) || path.startsWith(REDACTION) || path in rules.asserting) {
    return undefined;
  }
  const claims = /^Redacted(?:Json)?\b/.test(node.type.getText());
  return claims && !isRedacting(node.expression) ? 'only redact makes a Redacted value' : undefined;
}

/** Whether this is what `redact` or `redactText` gave, perhaps under another type. */
function isRedacting(node: ts.Expression): boolean {
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node))
    return isRedacting(node.expression);
  return ts.isCallExpression(node) && /^redact(?:Text)?$/.test(node.expression.getText());
}

const isNamed = (node: ts.Node, name: string): boolean =>
  (ts.isIdentifier(node) && node.text === name) ||
  (ts.isPropertyAccessExpression(node) &&
    node.name.text === name &&
    isNamed(node.expression, 'globalThis'));
