import type { Message } from '@ag-ui/core';
import { lexicalText } from '../knowledge/index.ts';
import type { ThreadScope } from '../runs/schema.ts';
import { readWorkspaceSettings } from '../settings/index.ts';
import { tunables } from '../tunables.ts';
import { readableText } from '../widgets/index.ts';
import { saveMemory } from './memory-repository.ts';
import { messageText, shortened } from './message-text.ts';
import { SEARCH_CONVERSATIONS } from './schema.ts';

/** Numbers of sources mean something in their own run alone; `list[0]` and `[1](link)` are none. */
const CITATIONS = /(?<=\S)\s?(?<![\p{L}\p{N}_)])(?:\[\d{1,3}\])+(?!\()/gu;

/** NUL has no place in the database's texts. */
const clean = (text: string) => text.replaceAll('\0', '').trim();

/** Whether nothing was done but to look into memory: an echo of it would outlive what is forgotten. */
function onlyRecalls(messages: readonly Message[]): boolean {
  const calls = messages.flatMap((message) =>
    message.role === 'assistant' ? (message.toolCalls ?? []) : [],
  );
  return calls.length > 0 && calls.every((call) => call.function.name === SEARCH_CONVERSATIONS);
}

/**
 * Keeps what a finished run said for later conversations: the user's words and the last answer,
 * bounded. Does nothing while memory is off in the workspace, when either is missing, or when the
 * run did nothing but search memory.
 * @param messages those of the run alone, and of the runs that it continues
 */
export async function rememberRun(
  scope: ThreadScope,
  runId: string,
  messages: readonly Message[],
): Promise<void> {
  const { questionChars, answerChars } = tunables.memory;
  const asked = messages
    .filter(({ role }) => role === 'user')
    .map((message) => readableText(messageText(message)));
  const question = shortened(clean(asked.join('\n')), questionChars);
  const said = messages
    .filter(({ role }) => role === 'assistant')
    .map((message) => clean(messageText(message)).replace(CITATIONS, ''));
  const answer = shortened(said.findLast((text) => text !== '') ?? '', answerChars);
  if (question === '' || answer === '' || onlyRecalls(messages)) return;
  const { memoryEnabled } = await readWorkspaceSettings(scope.tenantId, scope.workspaceId);
  if (!memoryEnabled) return;
  const { threadId } = scope;
  const words = lexicalText(`${question}\n${answer}`);
  await saveMemory(scope, { runId, threadId, question, answer, words });
}
