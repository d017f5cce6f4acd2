'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useChat } from '@/components/chat/chat-context';
import { documentPath } from '@/components/knowledge/document-path';
import { sendFile } from '@/components/knowledge/send-file';
import { downloadThread, threadAsMarkdown } from '@/components/threads/thread-requests';
import { announce } from '@/components/ui/announce';
import { apiRequest } from '@/hooks/api-request';
import { forgetLink, offerLink } from '@/hooks/shared-links';
import { offerUndo } from '@/hooks/undo-store';
import { DAY_MS } from '@/lib/days';
import type { CreatedShare } from '@/lib/shares/schema';
import { AppToolError } from './app-tool-error.ts';
import { answerAsMarkdown, lastSourcedAnswer } from './conversation-content.ts';
import { saveFile } from './save-file.ts';
import { setStage } from './stage-store.ts';
import { useAppTool } from './use-app-tool.ts';

const PRINTING = 'the dialog to print or save as PDF';

/** The tools that work on the conversation and its answers; wherever the chat stands. */
export function ChatTools() {
  const t = useTranslations('appTools');
  const tChat = useTranslations('chat');
  const locale = useLocale();
  const { controller, slug, threadId } = useChat();

  const answer = () => {
    const found = lastSourcedAnswer(controller.messages);
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

  useAppTool('suggest_follow_up', ({ questions }) => ({ offered: questions }));

  useAppTool('export_content', async ({ format, content }) => {
    if (content === 'conversation') {
      if (format !== 'pdf') {
        downloadThread(threadId, format, locale);
        return { saved: `the whole conversation as ${format}` };
      }
      const said = await threadAsMarkdown(threadId, locale);
      setStage({ kind: 'answer', title: t('conversationFile'), content: said, print: true });
      return { opened: PRINTING };
    }
    const name = t('answerFile');
    const found = answer();
    if (format === 'json') {
      saveFile(`${name}.json`, 'application/json', JSON.stringify(found, null, 2));
      return { saved: `${name}.json` };
    }
    const markdown = answerAsMarkdown(found, (page) => tChat('page', { page }));
    if (format === 'pdf') {
      setStage({ kind: 'answer', title: name, content: markdown, print: true });
      return { opened: PRINTING };
    }
    saveFile(`${name}.md`, 'text/markdown', markdown);
    return { saved: `${name}.md` };
  });

  // What a document says must not publish anything: the link is made when the user presses.
  useAppTool('share_content', ({ scope, days }, { id: call }) => {
    offerLink(call, async () => {
      const expiresAt = new Date(Date.now() + days * DAY_MS).toISOString();
      const { share, path } = await apiRequest<CreatedShare>(
        `/api/threads/${encodeURIComponent(threadId)}/shares`,
        { method: 'POST', json: { scope, expiresAt } },
      );
      offerUndo(call, async () => {
        await apiRequest<void>(`/api/shares/${encodeURIComponent(share.id)}`, { method: 'DELETE' });
        forgetLink(call);
      });
      return new URL(path, window.location.href).href;
    });
    return {
      offered: scope,
      days,
      link: 'made when the user presses the button, for the user alone',
    };
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
