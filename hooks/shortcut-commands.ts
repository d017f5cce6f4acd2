import { HAS_DEV_CONSOLE } from './dev-console.ts';

/** Groups in which commands are listed. Those of the inbox hold while a decision there is selected. */
export const COMMAND_GROUPS = ['general', 'chat', 'go', 'inbox'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

type CommandDefinition = { id: string; group: CommandGroup; keys: string | null };

/**
 * Everything that keys can do, with the keys it has until somebody chooses others. Plain letters are
 * free in all browsers; Ctrl and Cmd are for what is wanted while typing. No `/` and no `'`, with
 * which Firefox searches the page.
 */
export const COMMANDS = [
  { id: 'palette', group: 'general', keys: 'Mod+k' },
  { id: 'help', group: 'general', keys: '?' },
  { id: 'toggleNavigation', group: 'general', keys: 'b' },
  { id: 'toggleChat', group: 'general', keys: 't' },
  { id: 'tour', group: 'general', keys: null },
  ...(HAS_DEV_CONSOLE ? ([{ id: 'devConsole', group: 'general', keys: 'x' }] as const) : []),
  { id: 'focusChat', group: 'chat', keys: 'c' },
  { id: 'newConversation', group: 'chat', keys: 'n' },
  { id: 'previousConversation', group: 'chat', keys: 'Alt+ArrowUp' },
  { id: 'nextConversation', group: 'chat', keys: 'Alt+ArrowDown' },
  { id: 'stop', group: 'chat', keys: 'Mod+.' },
  { id: 'regenerate', group: 'chat', keys: 'r' },
  { id: 'documents', group: 'go', keys: 'g' },
  { id: 'searchDocuments', group: 'go', keys: 's' },
  { id: 'inbox', group: 'go', keys: 'i' },
  { id: 'graph', group: 'go', keys: 'w' },
  { id: 'saved', group: 'go', keys: 'v' },
  { id: 'newNote', group: 'go', keys: 'e' },
  { id: 'settings', group: 'go', keys: ',' },
  { id: 'retrievalBench', group: 'go', keys: null },
  { id: 'audit', group: 'go', keys: null },
  { id: 'telemetry', group: 'go', keys: null },
  { id: 'inboxNext', group: 'inbox', keys: 'j' },
  { id: 'inboxPrevious', group: 'inbox', keys: 'k' },
  { id: 'inboxAllow', group: 'inbox', keys: 'a' },
  { id: 'inboxDeny', group: 'inbox', keys: 'd' },
] as const satisfies readonly CommandDefinition[];

export type CommandId = (typeof COMMANDS)[number]['id'];
