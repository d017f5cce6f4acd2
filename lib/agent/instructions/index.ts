export { instructionTexts, withInstructions } from './apply-instructions.ts';
export { readInstructions } from './read-instructions.ts';
export { type Instruction, TENANT_SCOPE } from './schema.ts';
