import * as z from 'zod';
import { widgetTunables } from '../../widget-tunables.ts';
import { checkValues } from './check-values.ts';
import { COMPONENTS, isComponentName, type SurfaceComponent } from './components.ts';
import { describeIssues } from './describe-issue.ts';
import { judgeMediaAddress } from './judge-address.ts';
import type { CompilePattern } from './patterns.ts';

const { maxPixels } = widgetTunables.surfaces;

export type CheckedComponent =
  | { component: SurfaceComponent; problems?: undefined }
  | { problems: string[] };

const named = z.object({ id: z.string().min(1), component: z.string() });

/** Checks one component by itself: its type, its properties and the values in them. */
export function checkComponent(input: unknown, compile?: CompilePattern): CheckedComponent {
  const name = named.safeParse(input);
  if (!name.success) return { problems: describeIssues(name.error, 'a component') };
  const { id, component: type } = name.data;
  if (!isComponentName(type)) {
    const known = Object.keys(COMPONENTS).join(', ');
    return { problems: [`component "${id}": there is no "${type}"; there are ${known}`] };
  }
  const parsed = COMPONENTS[type].safeParse(input);
  if (!parsed.success) {
    return { problems: describeIssues(parsed.error, `component "${id}" (${type})`) };
  }
  const component = parsed.data as SurfaceComponent;
  const problems = [...checkValues(component, compile), ...checkMedia(component)];
  return problems.length > 0 ? { problems } : { component };
}

/** An address that is written out is judged here; one from the data, when it is drawn. */
function checkMedia(component: SurfaceComponent): string[] {
  if (!('url' in component) || typeof component.url !== 'string') return [];
  if (judgeMediaAddress(component.url)) return [];
  return [
    `component "${component.id}", "url": must be https, a path of this server or a data: picture (png, jpeg, gif, webp) of at most ${maxPixels} pixels`,
  ];
}
