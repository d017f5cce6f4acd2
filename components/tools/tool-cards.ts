import type { ComponentType } from 'react';
import { frontendTools } from '@/lib/frontend-tools/schema';
import { AppToolCard } from './app-tool-card';
import { AskCard } from './ask-card';
import { BackgroundCommandCard } from './background-command-card';
import { CommandCard } from './command-card';
import { ConversationsCard } from './conversations-card';
import { DocumentsCard } from './documents-card';
import { DrawingCard } from './drawing-card';
import { FileChangeCard } from './file-change-card';
import { FileReadCard } from './file-read-card';
import { FindCard } from './find-card';
import { NoteCard } from './note-card';
import { SearchCallCard } from './search-call-card';
import type { ToolCall } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { UrlCard } from './url-card';
import { WebSearchCard } from './web-search-card';

type Card = ComponentType<{ call: ToolCall }>;

const CARDS = new Map<string, Card>([
  ['vector_search', SearchCallCard],
  ['read_file', FileReadCard],
  ['write_file', FileChangeCard],
  ['edit_file', FileChangeCard],
  ['find_files', FindCard],
  ['search_code', FindCard],
  ['run_command', CommandCard],
  ['background_command', BackgroundCommandCard],
  ['ingest_url', UrlCard],
  ['web_search', WebSearchCard],
  ['search_conversations', ConversationsCard],
  ['list_documents', DocumentsCard],
  ['count_documents', DocumentsCard],
  ['create_note', NoteCard],
  ['draw_widget', DrawingCard],
  ['update_widget', DrawingCard],
  ['remove_widget', DrawingCard],
  ['render_a2ui', DrawingCard],
  ['ask_user', AskCard],
  ['validate_sources', AskCard],
  ...Object.keys(frontendTools).map((name): [string, Card] => [name, AppToolCard]),
]);

/** The card of a tool; tools that nobody made one for share one. */
export function toolCard(name: string): Card {
  return CARDS.get(name) ?? ToolCallCard;
}
