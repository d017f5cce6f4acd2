'use client';

import { Globe } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';
import { webResults } from './web-results';

/** A search of the web: what it found, each with the host that it leads to. */
export function WebSearchCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const found = webResults(resultFields(call.result).results);
  const query = textArgument(call, 'query');
  return (
    <ToolCallCard
      call={call}
      icon={Globe}
      summary={query && <q>{query}</q>}
      outcome={t('webResults', { count: found.length })}
    >
      {found.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {found.map(({ title, href, host, snippet }) => (
            <li key={href}>
              <a
                href={href}
                target="_blank"
                rel="noopener noreferrer"
                className="font-medium text-accent-strong underline underline-offset-2"
              >
                {title}
              </a>{' '}
              <span className="text-xs text-ink-faint">{host}</span>
              <span className="block break-words">{snippet}</span>
            </li>
          ))}
        </ul>
      )}
    </ToolCallCard>
  );
}
