'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { GoldenPlace } from '@/lib/golden-cases/schema';
import { tunables } from '@/lib/tunables';

/** Names the right place when it is not among what was found. */
export function PlaceForm({ onAdd }: { onAdd: (place: GoldenPlace) => void }) {
  const t = useTranslations('retrievalBench.keep');
  const { documents } = useDocuments();
  const id = useId();
  const [documentId, setDocumentId] = useState('');
  const [quote, setQuote] = useState('');
  const ready = (documents ?? []).filter(({ status }) => status === 'ready');
  const chosen = ready.find((document) => document.id === documentId) ?? ready[0];
  if (!chosen) return null;
  return (
    <details className="group mt-3 text-sm">
      <summary className="flex w-fit list-none items-center gap-1 rounded-md text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 transition-transform group-open:rotate-90"
        />
        {t('elsewhere')}
      </summary>
      <form
        className="mt-2 flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const document = chosen.fileName ?? chosen.title;
          onAdd({ documentId: chosen.id, document, quote: quote.trim(), right: true });
          setQuote('');
        }}
      >
        <label htmlFor={`${id}-document`}>{t('document')}</label>
        <Select
          id={`${id}-document`}
          value={chosen.id}
          onChange={(event) => setDocumentId(event.target.value)}
        >
          {ready.map((document) => (
            <option key={document.id} value={document.id}>
              {document.title}
            </option>
          ))}
        </Select>
        <label htmlFor={`${id}-quote`}>{t('quote')}</label>
        <Input
          id={`${id}-quote`}
          value={quote}
          maxLength={tunables.goldenCases.quoteChars}
          onChange={(event) => setQuote(event.target.value)}
        />
        <Button type="submit" className="self-start" disabled={quote.trim() === ''}>
          {t('add')}
        </Button>
      </form>
    </details>
  );
}
