'use client';

import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { formatBytes } from '@/components/ui/format';
import { Time } from '@/components/ui/time';
import { ValidationBadge } from '@/components/ui/validation-badge';
import { onPlainClick } from '@/hooks/plain-click';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { DocumentMenu } from './document-menu.tsx';
import { DocumentProblem, DocumentStatus } from './document-status.tsx';
import { isBusy } from './documents-state.ts';
import { KindIcon } from './kind-icon.tsx';

type DocumentRowProps = {
  document: DocumentSummary;
  href: string;
  onOpen: (id: string) => void;
};

/** A document in the list. The title is a link that covers the row; controls stand above it. */
export const DocumentRow = memo(function DocumentRow({ document, href, onOpen }: DocumentRowProps) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const size = formatBytes(document.sizeBytes, locale);
  const kind = t(`kind.${document.kind}`);
  const settled = document.status === 'ready';
  return (
    <tr className="group relative border-t border-line first:border-t-0 hover:bg-hover">
      <th scope="row" className="py-2.5 pr-2 pl-4 text-left align-middle font-normal">
        <div className="flex items-center gap-3">
          <KindIcon kind={document.kind} />
          <div className="min-w-0">
            <a
              href={href}
              className="line-clamp-2 font-medium text-ink after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
              onClick={onPlainClick(() => onOpen(document.id))}
            >
              {document.title}
            </a>
            <ValidationBadge validation={document.validation} />
            <p className="text-[0.8125rem] text-ink-faint @2xl/list:hidden">
              {kind} · {size} · <Time iso={document.createdAt} />
            </p>
            <p className="hidden text-[0.8125rem] text-ink-faint @2xl/list:block">
              <span className="@4xl/list:hidden">{kind}</span>
              {document.pageCount !== null && (
                <>
                  <span className="@4xl/list:hidden"> · </span>
                  {t('pages', { count: document.pageCount })}
                </>
              )}
            </p>
            <DocumentProblem document={document} />
            {!settled && (
              <div
                className={`relative z-1 mt-1.5 @2xl/list:hidden ${isBusy(document) ? 'max-w-72' : ''}`}
              >
                <DocumentStatus document={document} />
              </div>
            )}
          </div>
        </div>
      </th>
      <td className="hidden px-2 text-sm whitespace-nowrap text-ink-soft @4xl/list:table-cell">
        {kind}
      </td>
      <td className="hidden px-2 w-px text-right text-sm text-ink-soft tabular-nums whitespace-nowrap @2xl/list:table-cell">
        {size}
      </td>
      <td className="hidden w-px px-2 text-sm text-ink-soft whitespace-nowrap @2xl/list:table-cell">
        <Time iso={document.createdAt} />
      </td>
      <td className="hidden w-px px-2 @2xl/list:table-cell">
        <div className="relative z-1">
          <DocumentStatus document={document} />
        </div>
      </td>
      <td className="w-12 pr-3 text-right">
        <div className="relative z-1">
          <DocumentMenu document={document} />
        </div>
      </td>
    </tr>
  );
});
