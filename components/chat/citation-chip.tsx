'use client';

import { useTranslations } from 'next-intl';
import { use, useId, useRef, useState } from 'react';
import type { CitedPassage } from '@/lib/knowledge/schema';
import { ConversationsContext, PassagesContext } from './citation-context';
import { ConversationChip } from './conversation-chip';
import { narrowPassage } from './narrow-passage';
import { PassagePreview } from './passage-preview';
import { useOpenPassage } from './use-open-passage';

/** The marks of one `[1, 2]`: chips for sources that are there, plain text for numbers that are not. */
export function CitationMarks(props: Record<string, unknown>) {
  const passages = use(PassagesContext);
  const conversations = use(ConversationsContext);
  const numbers = String(props['data-numbers'] ?? '')
    .split(',')
    .map(Number);
  const statement = String(props['data-statement'] ?? '');
  if (!numbers.some((number) => passages.has(number) || conversations.has(number)))
    return <>{`[${numbers.join(', ')}]`}</>;
  return numbers.map((number) => {
    const passage = passages.get(number);
    const conversation = conversations.get(number);
    if (!passage && conversation)
      return <ConversationChip key={number} conversation={conversation} />;
    if (!passage) return `[${number}]`;
    return <CitationChip key={number} passage={narrowPassage(passage, statement)} />;
  });
}

export function useSourceName(): (passage: CitedPassage) => string {
  const t = useTranslations('chat');
  const tValidation = useTranslations('validation');
  return ({ n, documentTitle, page, validation }) => {
    const name =
      page === null
        ? t('sourceName', { n, title: documentTitle })
        : t('sourceNameWithPage', { n, title: documentTitle, page });
    return validation ? `${name} (${tValidation(validation)})` : name;
  };
}

/** A number that stands for a passage: shows it on hover and focus, opens it when pressed. */
export function CitationChip({ passage }: { passage: CitedPassage }) {
  const name = useSourceName();
  const open = useOpenPassage();
  const anchor = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="chat-citation"
        data-validation={passage.validation}
        aria-label={name(passage)}
        aria-describedby={shown ? id : undefined}
        onClick={() => {
          setShown(false);
          open(passage);
        }}
        onPointerEnter={() => setShown(true)}
        onPointerLeave={() => setShown(false)}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !shown) return;
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
          setShown(false);
        }}
      >
        {passage.n}
      </button>
      {shown && <PassagePreview id={id} passage={passage} anchor={anchor} />}
    </>
  );
}
