import { widgetTunables } from '../../widget-tunables.ts';
import { checkComponent } from './check-component.ts';
import { writePath } from './data-path.ts';
import { describeIssues } from './describe-issue.ts';
import type { CompilePattern } from './patterns.ts';
import { MESSAGES, type SurfaceMessage } from './schema.ts';
import type { Surface } from './surface.ts';

const caps = widgetTunables.surfaces;

export type Applied = { surface: Surface | undefined; problems: string[] };

/** Checks one message and applies it. What has problems changes nothing. */
export function applyMessage(
  surface: Surface | undefined,
  input: unknown,
  where: string,
  compile?: CompilePattern,
): Applied {
  const read = readMessage(input, where);
  if ('problems' in read) return { surface, problems: read.problems };
  const { message } = read;
  const refuse = (words: string) => ({ surface, problems: [`${where}: ${words}`] });
  if ('createSurface' in message) {
    const { surfaceId, sendDataModel = false } = message.createSurface;
    if (surface) return refuse(`the surface "${surface.surfaceId}" exists; one activity draws one`);
    const created = { surfaceId, components: new Map(), data: {}, sendDataModel };
    return { surface: created, problems: [] };
  }
  const { surfaceId } = targetOf(message);
  if (!surface) return refuse(`there is no surface "${surfaceId}"; begin with createSurface`);
  if (surface.surfaceId !== surfaceId) {
    return refuse(`there is no surface "${surfaceId}"; this one is "${surface.surfaceId}"`);
  }
  if ('deleteSurface' in message) return { surface: undefined, problems: [] };
  if ('updateComponents' in message) {
    return updateComponents(surface, message.updateComponents.components, where, compile);
  }
  const { path = '/', value } = message.updateDataModel;
  const written = writePath(surface.data, path, value);
  if (written.problem !== undefined) return refuse(`path "${path}": ${written.problem}`);
  return { surface: { ...surface, data: written.data ?? {} }, problems: [] };
}

function updateComponents(
  surface: Surface,
  inputs: readonly unknown[],
  where: string,
  compile?: CompilePattern,
): Applied {
  const components = new Map(surface.components);
  const problems: string[] = [];
  for (const input of inputs) {
    const checked = checkComponent(input, compile);
    if (checked.problems) problems.push(...checked.problems);
    else components.set(checked.component.id, checked.component);
    if (problems.length >= caps.problems) break;
  }
  if (components.size > caps.components) {
    problems.push(`${where}: a surface has at most ${caps.components} components`);
  }
  return problems.length > 0
    ? { surface, problems }
    : { surface: { ...surface, components }, problems };
}

type Read = { message: SurfaceMessage } | { problems: string[] };

function readMessage(input: unknown, where: string): Read {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { problems: [`${where}: must be an object`] };
  }
  const { version } = input as { version?: unknown };
  if (typeof version === 'string' && /^v?[1-9]/.test(version)) {
    return {
      problems: [
        `${where}: this is A2UI ${version}; messages of v0.9 and v0.9.1 are drawn here, please send those`,
      ],
    };
  }
  const kinds = Object.keys(MESSAGES).filter((kind) => Object.hasOwn(input, kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    return { problems: [`${where}: must have one of ${Object.keys(MESSAGES).join(', ')}`] };
  }
  const parsed = MESSAGES[kind as keyof typeof MESSAGES].safeParse(input);
  if (!parsed.success) return { problems: describeIssues(parsed.error, where) };
  return { message: parsed.data };
}

function targetOf(message: Exclude<SurfaceMessage, { createSurface: unknown }>) {
  if ('deleteSurface' in message) return message.deleteSurface;
  return 'updateComponents' in message ? message.updateComponents : message.updateDataModel;
}
