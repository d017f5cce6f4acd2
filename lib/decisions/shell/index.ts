export { analyseCommand } from './analyse-command.ts';
export { isCommandPattern } from './command-pattern.ts';
export { deniesCommand } from './denies-command.ts';
export { matchesCommandRule } from './matches-command-rule.ts';
export { quoteWords } from './quote-words.ts';
