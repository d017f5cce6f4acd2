'use client';

import { useTranslations } from 'next-intl';
import { plainText } from '@/components/chat/transcript';
import { onPlainClick } from '@/hooks/plain-click';
import { useReader } from '@/hooks/use-reader';
import type { EntityDetail } from '@/lib/knowledge/schema';
import { excerptAround } from './excerpt-around';

/** The passages that speak of an entity, each a way into the reader at just that place. */
export function EntityPassages({
  name,
  passages,
  total,
}: {
  name: string;
  passages: EntityDetail['passages'];
  total: number;
}) {
  const t = useTranslations('graph');
  const { open, hrefFor } = useReader();
  return (
    <section aria-labelledby="entity-passages">
      <h3 id="entity-passages" className="text-xs font-semibold text-ink-soft">
        {t('passageCount', { count: total })}
      </h3>
      <ul className="mt-1.5 divide-y divide-line rounded-lg border border-line bg-surface">
        {passages.map(({ documentId, documentTitle, headings, page, start, end, text }) => (
          <li key={`${documentId} ${start}`}>
            <a
              href={hrefFor(documentId, { start, end })}
              onClick={onPlainClick(() => open(documentId, { start, end }))}
              className="block px-3 py-2 text-sm hover:bg-hover"
            >
              <span className="block font-medium">{documentTitle}</span>
              <span className="block truncate text-xs text-ink-faint">
                {[
                  ...headings.filter((heading) => heading !== documentTitle).slice(-2),
                  ...(page === null ? [] : [t('page', { page })]),
                ].join(' · ')}
              </span>
              <Mention text={plainText(text)} name={name} />
            </a>
          </li>
        ))}
      </ul>
      {passages.length < total && (
        <p className="mt-1 text-xs text-ink-faint">
          {t('firstPassages', { count: passages.length })}
        </p>
      )}
    </section>
  );
}

function Mention({ text, name }: { text: string; name: string }) {
  const { before, mention, after } = excerptAround(text, name);
  return (
    <span className="mt-0.5 line-clamp-3 break-words text-ink-soft">
      {before}
      {mention && <mark className="rounded-xs bg-mark-find text-ink">{mention}</mark>}
      {after}
    </span>
  );
}
