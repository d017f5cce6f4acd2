import * as z from 'zod';
import { type Plan, planSchema } from '../decisions/schema.ts';
import { freeId } from './free-id.ts';

/** Brackets in a text that are looked at; keeps the search linear. */
const MAX_TRIED = 40;

export type ReadPlan = { plan: Plan; problem?: undefined } | { plan?: undefined; problem: string };

/**
 * Finds a plan in what a model wrote: JSON alone, in a code fence, or between other text. Small
 * slips are mended: a missing title, id or check, ids that are not unique, tools there are not.
 * @param tools names that steps may use; others are left out
 */
export function readPlan(
  text: string,
  { task, tools, maxSteps }: { task: string; tools: readonly string[]; maxSteps: number },
): ReadPlan {
  let problem = 'The answer holds no JSON object.';
  for (const candidate of jsonIn(text)) {
    const parsed = planSchema.safeParse(mend(candidate, task, tools));
    if (!parsed.success) {
      problem = z.prettifyError(parsed.error);
    } else if (parsed.data.steps.length > maxSteps) {
      problem = `There are ${parsed.data.steps.length} steps; at most ${maxSteps} are allowed.`;
    } else {
      return { plan: parsed.data };
    }
  }
  return { problem };
}

/** Every JSON object or array in a text that is not part of an earlier one. */
function* jsonIn(text: string): Generator<unknown> {
  for (let from = 0, tried = 0; tried < MAX_TRIED; tried += 1) {
    const start = text.slice(from).search(/[{[]/);
    if (start === -1) return;
    const end = endOfJson(text, from + start);
    const value = end === undefined ? undefined : parsed(text.slice(from + start, end));
    if (value !== undefined) yield value;
    from = value === undefined || end === undefined ? from + start + 1 : end;
  }
}

/** Where the brackets that open at `start` are closed again; those in strings do not count. */
function endOfJson(text: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth += 1;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const record = z.record(z.string(), z.unknown());
const list = z.array(z.unknown());

function mend(value: unknown, task: string, tools: readonly string[]): unknown {
  const steps = list.safeParse(value);
  const whole = steps.success ? { steps: steps.data } : record.safeParse(value).data;
  const found = list.safeParse(whole?.steps);
  if (!whole || !found.success) return value;
  const taken = new Set<string>();
  return {
    title: task.slice(0, 200),
    ...whole,
    steps: found.data.map((step, index) => mendStep(step, index, tools, taken)),
  };
}

function mendStep(
  value: unknown,
  index: number,
  tools: readonly string[],
  taken: Set<string>,
): unknown {
  const step = typeof value === 'string' ? { title: value } : record.safeParse(value).data;
  if (!step) return value;
  const slug = String(step.id ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-');
  const id = freeId(slug || `step-${index + 1}`, taken);
  taken.add(id);
  return {
    instruction: step.title,
    check: '',
    ...step,
    id,
    tools:
      list.safeParse(step.tools ?? []).data?.filter((name) => tools.includes(String(name))) ?? [],
  };
}
