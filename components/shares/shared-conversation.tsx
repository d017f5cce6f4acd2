import '@/components/chat/chat.css';
import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/chat/markdown';
import { Time } from '@/components/ui/time';
import type { ShareScope } from '@/lib/shares/schema';
import type { ReadableMessage } from '@/lib/threads/schema';

type SharedConversationProps = {
  title: string;
  scope: ShareScope;
  expiresAt: string;
  messages: readonly ReadableMessage[];
  shortened: boolean;
};

/** A conversation as whoever has its link reads it: what was said, and the passages that are cited. */
export function SharedConversation({
  title,
  scope,
  expiresAt,
  messages,
  shortened,
}: SharedConversationProps) {
  const t = useTranslations('share.page');
  return (
    <main className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-8 md:py-12">
      <header className="border-b border-line pb-5">
        <p className="text-sm text-ink-soft">{t('label')}</p>
        <h1 className="mt-1 text-xl font-semibold text-balance break-words">
          {title || t('untitled')}
        </h1>
        <p className="mt-1 text-sm text-ink-faint">
          {t.rich(scope, { end: () => <Time iso={expiresAt} /> })}
        </p>
      </header>
      {shortened && <p className="text-sm text-ink-soft">{t('shortened')}</p>}
      {messages.map((message) => (
        <SharedMessage key={message.id} {...message} />
      ))}
    </main>
  );
}

function SharedMessage({ role, text, sources }: ReadableMessage) {
  const t = useTranslations('share.page');
  return (
    <article aria-label={t(role)} className="min-w-0">
      <h2 className="mb-1 text-xs font-semibold text-ink-faint">{t(role)}</h2>
      {role === 'user' ? (
        <p className="rounded-xl bg-sunken px-4 py-2.5 text-[0.9375rem] break-words whitespace-pre-wrap">
          {text}
        </p>
      ) : (
        <Markdown content={text} />
      )}
      {sources.length > 0 && <SourceQuotes sources={sources} />}
    </article>
  );
}

function SourceQuotes({ sources }: Pick<ReadableMessage, 'sources'>) {
  const t = useTranslations('share.page');
  return (
    <section aria-label={t('sources')} className="mt-3 text-[0.8125rem]">
      <h3 className="mb-1 text-xs font-semibold text-ink-faint">{t('sources')}</h3>
      <ol className="flex flex-col gap-1">
        {sources.map(({ n, title, page, quote }) => (
          <li key={n}>
            <details>
              <summary className="cursor-pointer rounded-md px-1.5 py-1 text-ink-soft hover:bg-hover hover:text-ink">
                <span className="font-medium tabular-nums">[{n}]</span> {title}
                {page !== null && (
                  <span className="text-ink-faint"> · {t('pageNumber', { page })}</span>
                )}
              </summary>
              <blockquote className="mt-1 ml-5 border-l-2 border-line-strong pl-3 break-words whitespace-pre-wrap text-ink-soft">
                {quote}
              </blockquote>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
