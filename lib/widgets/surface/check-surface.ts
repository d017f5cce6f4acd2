import { widgetTunables } from '../../widget-tunables.ts';
import { applyMessage } from './apply-message.ts';
import { findUnboundedJson } from './bound-json.ts';
import { checkTree } from './check-tree.ts';
import { type CompilePattern, limitPatterns } from './patterns.ts';
import type { Surface } from './surface.ts';

const caps = widgetTunables.surfaces;

export type CheckedSurface =
  /** No surface: the messages deleted it. */
  { ok: true; surface: Surface | undefined } | { ok: false; problems: string[] };

/**
 * Checks messages of A2UI v0.9 before anything is drawn or stored. What it lets through has no
 * circles, no way out of its data, no address, pattern or expression that harms, and bounded size.
 * @param operations the messages, in order
 * @param before the surface that earlier messages left, if these carry on
 * @param complete whether all its components have to be there
 * @param compile checks patterns; see {@link CompilePattern}
 */
export function checkSurface({
  operations,
  before,
  complete = true,
  compile,
}: {
  operations: readonly unknown[];
  before?: Surface;
  complete?: boolean;
  compile?: CompilePattern;
}): CheckedSurface {
  if (operations.length > caps.operations) {
    return refuse([`a surface has at most ${caps.operations} messages`]);
  }
  const unbounded = findUnboundedJson([before?.data ?? null, operations]);
  if (unbounded) return refuse([unbounded]);
  const limited = compile && limitPatterns(compile);
  let surface = before;
  const problems: string[] = [];
  for (const [index, operation] of operations.entries()) {
    const applied = applyMessage(surface, operation, `message ${index + 1}`, limited);
    surface = applied.surface;
    problems.push(...applied.problems);
    if (problems.length >= caps.problems) return refuse(problems);
  }
  if (problems.length === 0 && surface) problems.push(...checkTree(surface, complete, limited));
  return problems.length > 0 ? refuse(problems) : { ok: true, surface };
}

const refuse = (problems: string[]): CheckedSurface => ({
  ok: false,
  problems: [...new Set(problems)].slice(0, caps.problems),
});
