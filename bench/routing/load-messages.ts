import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { INTENT_TYPES } from '../../lib/routing/index.ts';

const messageSchema = z.object({
  text: z.string(),
  type: z.enum(INTENT_TYPES),
  language: z.enum(['en', 'de']),
  /** Looks like another type. */
  hard: z.boolean().default(false),
  /** The user's earlier messages. */
  previous: z.array(z.string()).default([]),
});
export type LabelledMessage = z.infer<typeof messageSchema>;

function load(name: string): LabelledMessage[] {
  const lines = readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => messageSchema.parse(JSON.parse(line)));
}

/** A third of the first sitting is held: where the first byte of the text's SHA-256 divides by three. */
export function isHeld({ text }: LabelledMessage): boolean {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % 3 === 0;
}

/** README.md says which messages belong to which part, and why. */
export function routingMessages(): Record<'tuning' | 'held' | 'fresh', LabelledMessage[]> {
  const first = load('first-sitting');
  return {
    tuning: [...first.filter((message) => !isHeld(message)), ...load('practice')],
    held: [...first.filter(isHeld), ...load('second-sitting')],
    fresh: load('fresh'),
  };
}
