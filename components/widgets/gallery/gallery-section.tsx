import type { ReactNode } from 'react';

type Entry = { name: string; title: string };

/** A kind of widgets: what there is, and each of them below. */
export function GallerySection<T extends Entry>({
  id,
  title,
  entries,
  children,
}: {
  id: string;
  title: string;
  entries: readonly T[];
  children: (entry: T) => ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="space-y-6">
      <h2 id={id} className="text-xl font-semibold">
        {title}
      </h2>
      <nav aria-label={title}>
        <ul className="flex flex-wrap gap-x-3 gap-y-1.5 text-[0.8125rem]">
          {entries.map(({ name, title: words }) => (
            <li key={name}>
              <a
                href={`#${name}`}
                className="inline-block min-h-6 text-accent underline-offset-2 hover:underline"
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {entries.map((entry) => (
        <article
          key={entry.name}
          id={entry.name}
          aria-labelledby={`${entry.name}-title`}
          className="scroll-mt-6 space-y-3 rounded-xl border border-line bg-canvas p-4"
        >
          <h3
            id={`${entry.name}-title`}
            className="text-[0.8125rem] font-medium text-ink-soft first-letter:uppercase"
          >
            {entry.title}
          </h3>
          {children(entry)}
        </article>
      ))}
    </section>
  );
}
