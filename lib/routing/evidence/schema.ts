import type { IntentType } from '../schema.ts';

/**
 * One piece of evidence: how much it says (1 a hint, 3 a usual wording, 5 nearly certain, negative
 * against), the phrase, and a marker or word that must stand anywhere else in the message.
 */
export type Evidence = readonly [weight: number, phrase: string, needs?: string];
export type EvidenceTable = Partial<Record<IntentType, readonly Evidence[]>>;
