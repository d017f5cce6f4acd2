import { widgetTunables } from '../../widget-tunables.ts';
import { type ChildReference, childReferences } from './child-references.ts';
import { readPath, resolvePath } from './data-path.ts';
import { findNestedControls } from './find-nested-controls.ts';
import { measureWork } from './measure-work.ts';
import type { CompilePattern } from './patterns.ts';
import { ROOT, type Surface } from './surface.ts';

const caps = widgetTunables.surfaces;
const TOO_MUCH_WORK =
  'there is too much to compute on one page: use fewer or simpler patterns, checks and calls, or shorter lists';

/**
 * Checks how the components of a surface hang together: no circles, nothing missing, and no more
 * to draw than a page can take once templates are repeated over their lists.
 * @param complete without it, components may still be on their way
 * @param compile tells what patterns cost; without it they cost nothing
 */
export function checkTree(surface: Surface, complete: boolean, compile?: CompilePattern): string[] {
  const references = new Map(
    [...surface.components].map(([id, component]) => [id, childReferences(component)]),
  );
  const circle = findCircle(references);
  if (circle) return [`components contain each other: ${circle.join(' → ')}`];
  const nested = findNestedControls(surface.components, references);
  if (nested.length > 0) return nested;
  const missing = complete ? findMissing(references) : [];
  return missing.length > 0 ? missing : findTooMuch(surface, references, compile);
}

type References = ReadonlyMap<string, ChildReference[]>;
type Visit = { id: string; next: number };

function findCircle(references: References): string[] | undefined {
  const done = new Set<string>();
  for (const start of references.keys()) {
    if (done.has(start)) continue;
    const trail: Visit[] = [{ id: start, next: 0 }];
    const open = new Set([start]);
    for (let visit = trail.at(-1); visit; visit = trail.at(-1)) {
      const child = references.get(visit.id)?.[visit.next]?.id;
      visit.next += 1;
      if (child === undefined) {
        done.add(visit.id);
        open.delete(visit.id);
        trail.pop();
      } else if (open.has(child)) {
        const ids = trail.map(({ id }) => id);
        return [...ids.slice(ids.indexOf(child)), child];
      } else if (!done.has(child)) {
        open.add(child);
        trail.push({ id: child, next: 0 });
      }
    }
  }
  return undefined;
}

function findMissing(references: References): string[] {
  if (!references.has(ROOT)) return [`there is no component "${ROOT}"; drawing begins with it`];
  return [...references].flatMap(([id, children]) =>
    children
      .filter((child) => !references.has(child.id))
      .map(
        (child) => `component "${id}", "${child.property}": there is no component "${child.id}"`,
      ),
  );
}

function findTooMuch(surface: Surface, references: References, compile?: CompilePattern): string[] {
  const rest = [{ id: ROOT, scope: '/', depth: 1 }];
  const costs = new Map<string, number>();
  let drawn = 0;
  let work = 0;
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { id, scope, depth } = next;
    drawn += 1;
    if (drawn + rest.length > caps.instances)
      return [`more than ${caps.instances} components would be drawn`];
    const component = surface.components.get(id);
    const cost = costs.get(id) ?? (component ? measureWork(component, compile) : 0);
    costs.set(id, cost);
    work += cost;
    if (work > caps.work) return [TOO_MUCH_WORK];
    if (depth > caps.componentDepth) {
      return [`components are nested more than ${caps.componentDepth} levels deep, at "${id}"`];
    }
    for (const child of references.get(id) ?? []) {
      for (const place of placesOf(child, surface.data, scope)) {
        if (place.item >= caps.templateItems) {
          return [`component "${id}": its list has more than ${caps.templateItems} entries`];
        }
        rest.push({ id: child.id, scope: place.scope, depth: depth + 1 });
      }
    }
  }
  return [];
}

function* placesOf({ template }: ChildReference, data: unknown, scope: string) {
  if (template === undefined) {
    yield { scope, item: 0 };
    return;
  }
  const path = resolvePath(template, scope);
  const list = readPath(data, path);
  if (!Array.isArray(list)) return;
  for (let item = 0; item < list.length; item += 1) {
    yield { scope: `${path === '/' ? '' : path}/${item}`, item };
  }
}
