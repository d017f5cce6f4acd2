'use client';

import { useTranslations } from 'next-intl';
import { useChat } from '@/components/chat/chat-context';
import { documentPath } from '@/components/knowledge/document-path';
import { sendFile } from '@/components/knowledge/send-file';
import { announce } from '@/components/ui/announce';
import { apiRequest } from '@/hooks/api-request';
import { keepLink } from '@/hooks/shared-links';
import { offerUndo } from '@/hooks/undo-store';
import type { CreatedShare } from '@/lib/shares/schema';
import { AppToolError } from './app-tool-error.ts';
import { answerAsMarkdown, conversationOf, lastAnswer } from './conversation-content.ts';
import { saveFile } from './save-file.ts';
import { setStage } from './stage-store.ts';
import { useAppTool } from './use-app-tool.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The tools that work on the conversation and its answers; wherever the chat stands. */
export function ChatTools() {
  const t = useTranslations('appTools');
  const { controller, slug, threadId } = useChat();

  const answer = () => {
    const found = lastAnswer(controller.messages);
    if (found) return found;
    throw new AppToolError('NOT_FOUND', 'There is no answer in this conversation yet.');
  };

  useAppTool('show_sources', ({ numbers }) => {
    const { sources } = answer();
    const passages = numbers ? sources.filter(({ n }) => numbers.includes(n)) : sources;
    if (passages.length === 0) {
      throw new AppToolError('NOT_FOUND', 'The last answer cites no such source.');
    }
    setStage({ kind: 'sources', passages });
    announce(t('sourcesTitle'));
    return { shown: passages.map(({ n, documentTitle }) => ({ n, title: documentTitle })) };
  });

  useAppTool('show_answer', ({ title, content }) => {
    setStage({ kind: 'answer', title, content });
    return { shown: title };
  });

  useAppTool('suggest_follow_up', ({ suggestions }) => ({
    offered: suggestions.map(({ title }) => title),
  }));

  useAppTool('export_content', ({ format, content }) => {
    const said = conversationOf(controller.messages);
    const wanted = content === 'answer' ? [{ role: 'assistant' as const, ...answer() }] : said;
    if (wanted.length === 0) throw new AppToolError('NOT_FOUND', 'Nothing was said yet.');
    const name = content === 'answer' ? t('answerFile') : t('conversationFile');
    if (format === 'json') {
      saveFile(`${name}.json`, 'application/json', JSON.stringify(wanted, null, 2));
      return { saved: `${name}.json`, messages: wanted.length };
    }
    const markdown = wanted
      .map(({ role, ...one }) =>
        content === 'answer' ? answerAsMarkdown(one) : `## ${t(role)}\n\n${answerAsMarkdown(one)}`,
      )
      .join('\n');
    if (format === 'pdf') {
      setStage({ kind: 'answer', title: name, content: markdown, print: true });
      return { opened: 'the dialog to print or save as PDF' };
    }
    saveFile(`${name}.md`, 'text/markdown', markdown);
    return { saved: `${name}.md`, messages: wanted.length };
  });

  useAppTool('share_content', async ({ scope, days }, { id: call }) => {
    const expiresAt = new Date(Date.now() + days * DAY_MS).toISOString();
    const { share, path } = await apiRequest<CreatedShare>(
      `/api/threads/${encodeURIComponent(threadId)}/shares`,
      { method: 'POST', json: { scope, expiresAt } },
    );
    keepLink(call, new URL(path, window.location.href).href);
    offerUndo(call, async () => {
      keepLink(call, null);
      await apiRequest<void>(`/api/shares/${encodeURIComponent(share.id)}`, { method: 'DELETE' });
    });
    return { shared: scope, expires_at: share.expiresAt, link: 'shown to the user alone' };
  });

  useAppTool('save_to_workspace', async ({ title, content }, { id: call }) => {
    const text = /^#\s/.test(content) ? content : `# ${title}\n\n${content}`;
    const fileName = `${title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'note'}.md`;
    const file = new File([`${text}\n`], fileName, { type: 'text/markdown' });
    const { signal } = new AbortController();
    const { document, duplicate } = await sendFile(slug, file, () => undefined, signal);
    if (!duplicate) {
      offerUndo(call, () => apiRequest<void>(documentPath(document.id), { method: 'DELETE' }));
    }
    return { document_id: document.id, title: document.title, already_there: duplicate };
  });
  return null;
}
