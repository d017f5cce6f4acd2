import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { intentOf, nextReply } from './intents.ts';
import { emptyConversation } from './testing/conversation.ts';

const tools = new Set(
  'vector_search read_file write_file edit_file find_files search_code run_command web_search ingest_url ask_user search_conversations validate_sources open_document highlight_passage set_filter save_to_workspace export_content bookmark_content show_sources show_knowledge_graph show_answer share_content suggest_follow_up draw_widget update_widget render_a2ui list_documents count_documents create_note'.split(
    ' ',
  ),
);
const said = (message: string) => ({ ...emptyConversation, tools, userTurns: [message] });

/** Rows of the table of commands: `| \`/read path\` | in words | what it does |`. */
const rows = [
  ...readFileSync('docs/guide-users.md', 'utf8').matchAll(
    /^\| `(\/[^`]+)` \| ([^|]+) \| [^|]+ \|$/gm,
  ),
].map(([, slash = '', words = '']) => ({ slash, words }));

const filledIn = (slash: string) =>
  slash
    .replace(' path', ' notes/plan.md')
    .replace(' pattern', ' *.md')
    .replace(' address', ' https://example.com/a');

it('the guide for users lists the commands that /help lists', () => {
  const help = nextReply(said('/help'));
  const listed = help.type === 'text' ? help.text.match(/`\/[^`]+`/g) : [];
  expect(rows.map(({ slash }) => `\`${slash}\``).sort()).toEqual(listed?.sort());
});

it.each(rows.filter(({ slash }) => !slash.startsWith('/plan')))(
  'the guide is right that “$words” is $slash',
  ({ slash, words }) => {
    expect(intentOf(said(words.trim()))).toBe(intentOf(said(filledIn(slash))));
    expect(intentOf(said(words.trim()))).not.toMatch(/^(?:question|unknown-slash)$/);
  },
);
