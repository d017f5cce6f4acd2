'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { maskSecrets } from './mask-secrets';
import { joinOutput } from './terminal-text';
import type { ToolOutput } from './tool-output';

/** How near to its end, in pixels, a box still counts as scrolled to it. */
const NEAR = 12;

/** What a command printed. It stays at the end while it grows, unless the reader scrolled away. */
export function CommandOutput({
  command,
  output,
  live,
}: {
  command: string;
  output: ToolOutput;
  live: boolean;
}) {
  const t = useTranslations('tools');
  const parts = useMemo(
    () => joinOutput(output.chunks).map((part) => ({ ...part, text: maskSecrets(part.text) })),
    [output.chunks],
  );
  const box = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new output is what may need scrolling
  useEffect(() => {
    const element = box.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [parts]);
  return (
    <div className="flex flex-col gap-1">
      <section
        ref={box}
        aria-label={t('outputOf', { command })}
        aria-busy={live}
        data-testid="command-output"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
        }}
        className="max-h-80 overflow-auto rounded-md border border-line bg-surface px-2.5 py-2 font-mono text-xs leading-relaxed break-words whitespace-pre-wrap text-ink"
      >
        <span className="text-ink-faint">$ {maskSecrets(command)}</span>
        {'\n'}
        {parts.map(({ stream, text }, index) =>
          stream === 'stderr' ? (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: output only grows at its end
              key={index}
              className="my-0.5 block border-l-2 border-bad pl-2 text-bad"
            >
              <span className="sr-only">{t('stderr')} </span>
              {text}
            </span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: output only grows at its end
            <span key={index}>{text}</span>
          ),
        )}
        {parts.length === 0 && !live && <span className="text-ink-faint">{t('noOutput')}</span>}
      </section>
      {output.truncated && <p className="text-xs text-ink-faint">{t('truncated')}</p>}
    </div>
  );
}
