import { parentCall } from './tool-data.ts';

export type NestedCall<Call> = { call: Call; inner: NestedCall<Call>[] };

type Known = { id: string; args: Readonly<Record<string, unknown>> };

/** Puts calls that another call made inside of that one, as far as it is known and came before. */
export function nestCalls<Call extends Known>(calls: readonly Call[]): NestedCall<Call>[] {
  const outer: NestedCall<Call>[] = [];
  const byId = new Map<string, NestedCall<Call>>();
  for (const call of calls) {
    const nested: NestedCall<Call> = { call, inner: [] };
    const parent = byId.get(parentCall(call.args) ?? '');
    (parent?.inner ?? outer).push(nested);
    byId.set(call.id, nested);
  }
  return outer;
}

/** A call and all that it led to. */
export function withInner<Call>({ call, inner }: NestedCall<Call>): Call[] {
  return [call, ...inner.flatMap(withInner)];
}
