import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { INTENT_TYPES } from '../../lib/routing/schema.ts';

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

const namesIn = (folder: string) =>
  readdirSync(new URL(`${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => `${folder}/${name.replace('.jsonl', '')}`)
    .sort();

export type Speaker = { name: string; held: boolean; messages: LabelledMessage[] };

/** Six clearly different people; the last two are held. */
export const personas = (): Speaker[] =>
  namesIn('personas').map((name, index) => ({ name, held: index >= 4, messages: load(name) }));
/** More people, to train on only. */
export const voices = (): Speaker[] =>
  namesIn('voices').map((name) => ({ name, held: false, messages: load(name) }));

/** README.md says which messages belong to which part, and why. */
export function routingMessages(): Record<
  'tuning' | 'held' | 'heldPersonas' | 'fresh',
  LabelledMessage[]
> {
  const first = load('first-sitting');
  const heldPersonas = personas().filter(({ held }) => held);
  return {
    tuning: [...first.filter((message) => !isHeld(message)), ...load('practice')],
    held: [...first.filter(isHeld), ...load('second-sitting')],
    heldPersonas: heldPersonas.flatMap(({ messages }) => messages),
    fresh: load('fresh'),
  };
}
