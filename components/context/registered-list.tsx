'use client';

import { useCopilotKit } from '@copilotkit/react-core/v2';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useReducer } from 'react';
import { INSTRUCTIONS_CONTEXT } from '@/lib/agent/schema';
import { readableName } from './readable-context';

/** What is registered now and goes with the next message, as it will be sent. */
export function RegisteredList() {
  const t = useTranslations('context');
  const { copilotkit } = useCopilotKit();
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  useEffect(() => copilotkit.subscribe({ onContextChanged: refresh }).unsubscribe, [copilotkit]);
  const entries = Object.entries(copilotkit.context);
  if (entries.length === 0) return <p>{t('registered.none')}</p>;
  return (
    <ul className="-mx-1 flex flex-col gap-0.5 px-1" data-testid="registered-context">
      {entries.map(([id, { description, value }]) => (
        <li key={id}>
          <details className="group">
            <summary className="flex list-none items-start gap-1 rounded-md py-1 font-medium text-ink hover:bg-hover [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden="true"
                className="mt-0.5 size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90"
              />
              <RegisteredName description={description} />
            </summary>
            <pre className="mt-0.5 mb-1 ml-5 rounded-md bg-sunken p-2 font-mono text-xs break-words whitespace-pre-wrap text-ink-soft">
              {readable(value)}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}

function RegisteredName({ description }: { description: string }) {
  const t = useTranslations('context.registered');
  const name = readableName(description);
  if (name) return t(name);
  return description === INSTRUCTIONS_CONTEXT ? t('instructions') : description;
}

function readable(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
