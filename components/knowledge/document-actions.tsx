'use client';

import { useTranslations } from 'next-intl';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import { toast } from 'sonner';
import { apiRequest } from '@/hooks/api-request';
import { DelayedDeletions } from '@/hooks/delayed-deletions';
import { useSettleOnLeave } from '@/hooks/use-delayed-deletions';
import { useErrorText } from '@/hooks/use-error-text';
import type { DocumentSummary, Validation } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { documentPath } from './document-path.ts';
import { useDocuments } from './documents-provider.tsx';
import { useJudgement } from './use-judgement.ts';

const RenameDialog = lazy(() => import('./rename-dialog.tsx'));
const AddUrlDialog = lazy(() => import('./add-url-dialog.tsx'));

type DocumentActions = {
  rename: (document: DocumentSummary) => void;
  /** Takes the document out of sight at once and deletes it when the time to undo is over. */
  remove: (document: DocumentSummary) => void;
  cancel: (document: DocumentSummary) => void;
  retry: (document: DocumentSummary) => void;
  addUrl: (suggestion?: string) => void;
  /** Says whether answers should rest on the document, with a way back. */
  judge: (document: DocumentSummary, validation: Validation | null) => void;
};

const Context = createContext<DocumentActions | null>(null);

type Question = { kind: 'rename'; document: DocumentSummary } | { kind: 'url'; suggestion: string };

export function DocumentActionsProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('documents');
  const errorText = useErrorText();
  const { dispatch } = useDocuments();
  const [question, setQuestion] = useState<Question | null>(null);
  const [open, setOpen] = useState(false);

  const ask = useCallback((next: Question) => {
    setQuestion(next);
    setOpen(true);
  }, []);
  const post = useCallback(
    async (document: DocumentSummary, action: 'cancel' | 'retry') => {
      try {
        const answer = await apiRequest<{ document: DocumentSummary }>(
          `${documentPath(document.id)}/${action}`,
          { method: 'POST', json: {} },
        );
        dispatch({ type: 'changed', document: answer.document });
      } catch (error) {
        toast.error(errorText(error), {
          action: { label: t('retry'), onClick: () => void post(document, action) },
        });
      }
    },
    [dispatch, errorText, t],
  );
  const remove = useRemoval();
  const judge = useJudgement();

  const actions = useMemo<DocumentActions>(
    () => ({
      rename: (document) => ask({ kind: 'rename', document }),
      addUrl: (suggestion = '') => ask({ kind: 'url', suggestion }),
      remove,
      judge,
      cancel: (document) => void post(document, 'cancel'),
      retry: (document) => void post(document, 'retry'),
    }),
    [ask, judge, post, remove],
  );
  return (
    <Context value={actions}>
      {children}
      <Suspense>
        {question?.kind === 'rename' && (
          <RenameDialog
            key={question.document.id}
            document={question.document}
            open={open}
            onOpenChange={setOpen}
          />
        )}
        {question?.kind === 'url' && (
          <AddUrlDialog
            key={question.suggestion}
            suggestion={question.suggestion}
            open={open}
            onOpenChange={setOpen}
          />
        )}
      </Suspense>
    </Context>
  );
}

export function useDocumentActions(): DocumentActions {
  const context = useContext(Context);
  if (!context) throw new Error('useDocumentActions needs a DocumentActionsProvider above it.');
  return context;
}

function useRemoval(): DocumentActions['remove'] {
  const t = useTranslations('documents');
  const errorText = useErrorText();
  const { dispatch } = useDocuments();
  const deletions = useMemo(() => {
    const carryOut = (id: string) => {
      apiRequest(documentPath(id), { method: 'DELETE', keepalive: true }).then(
        () => dispatch({ type: 'removed', id }),
        (error) => {
          dispatch({ type: 'shown', id });
          toast.error(errorText(error));
        },
      );
    };
    return new DelayedDeletions(carryOut);
  }, [dispatch, errorText]);

  useSettleOnLeave(deletions);

  return useCallback(
    ({ id, title }) => {
      deletions.schedule(id);
      dispatch({ type: 'hidden', id });
      toast(t('deleted', { title }), {
        duration: tunables.browser.undoMs,
        action: {
          label: t('undo'),
          onClick: () => deletions.undo(id) && dispatch({ type: 'shown', id }),
        },
        onAutoClose: () => deletions.settle(id),
        onDismiss: () => deletions.settle(id),
      });
    },
    [deletions, dispatch, t],
  );
}
