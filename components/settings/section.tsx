import { type ReactNode, useId } from 'react';

/** A group of settings with a heading of its own. */
export function Section({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line py-6 first:border-t-0">
      <h2 id={id} className="text-base font-semibold">
        {title}
      </h2>
      <p className="mt-0.5 text-sm text-pretty text-ink-soft">{text}</p>
      <div className="mt-4 flex flex-col gap-4">{children}</div>
    </section>
  );
}
