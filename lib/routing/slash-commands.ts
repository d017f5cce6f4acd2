import type { IntentType } from './schema.ts';

/** What a message that begins with a command asks for, whatever else it says. */
const SLASH_COMMANDS: Record<string, IntentType> = {
  '/read': 'file_read',
  '/find': 'search_code',
  '/search': 'search_code',
  '/run': 'run_command',
  '/edit': 'file_edit',
  '/create': 'file_create',
  '/ingest': 'web_search',
  '/plan': 'complex_task',
  '/chart': 'simple_question',
};

/** The command a message begins with, and its type; undefined when it begins otherwise. */
export function slashCommand(message: string): { name: string; type: IntentType } | undefined {
  const name = /^\/[a-z]{1,20}(?=\s|$)/.exec(message.trimStart().slice(0, 40))?.[0];
  if (!name || !Object.hasOwn(SLASH_COMMANDS, name)) return undefined;
  const type = SLASH_COMMANDS[name];
  return type && { name, type };
}
