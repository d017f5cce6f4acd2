import type { Preferences } from '../../settings/schema.ts';
import { DOCUMENT_TEXTS, LANGUAGE_TEXTS } from './document-texts.ts';
import type { Instruction } from './schema.ts';

/** The words of the instructions that are no preference, for the system prompt. */
export function instructionTexts(instructions: readonly Instruction[]): string[] {
  return instructions.flatMap((instruction) => {
    if (instruction.id !== 'document_type') return [];
    const { kind, language } = instruction;
    const hint = kind === 'code' && language ? ` ${LANGUAGE_TEXTS[language]}` : '';
    return [DOCUMENT_TEXTS[kind] + hint];
  });
}

/** What the user likes, with what the page asks for in this turn in its place. */
export function withInstructions(
  preferences: Preferences,
  instructions: readonly Instruction[],
): Preferences {
  const wanted = { ...preferences };
  for (const instruction of instructions) {
    if (instruction.id === 'response_length') wanted.responseLength = instruction.length;
    if (instruction.id === 'expertise') wanted.expertise = instruction.level;
  }
  return wanted;
}
