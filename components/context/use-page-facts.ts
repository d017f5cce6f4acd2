'use client';

import { useMemo } from 'react';
import { useDocumentsAround } from '@/components/knowledge/documents-provider';
import { useWorkspaceAround } from '@/components/workspace/workspace-context';
import { useDocumentFilter } from '@/hooks/document-filter';
import { useReader } from '@/hooks/use-reader';
import { useUserPreferences } from '@/hooks/use-user-preferences';
import type { PageFacts } from './page-facts';

/** What the page knows now, live. @param queries what the user asked last, oldest first */
export function usePageFacts(slug: string, queries: readonly string[]): PageFacts {
  const workspace = useWorkspaceAround();
  const documents = useDocumentsAround()?.documents ?? null;
  const { location } = useReader();
  const filter = useDocumentFilter();
  const preferences = useUserPreferences(slug);
  return useMemo(() => {
    const open = documents?.find(({ id }) => id === location?.documentId) ?? null;
    return {
      slug,
      workspace,
      documents,
      open,
      range: open && location ? location.range : null,
      filter,
      queries,
      preferences,
    };
  }, [slug, workspace, documents, location, filter, queries, preferences]);
}
