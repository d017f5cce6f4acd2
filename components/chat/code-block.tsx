'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { useCopy } from '@/hooks/use-copy';
import { Formula } from './formula';
import { HighlightedCode } from './highlighted-code';

/** A block of code with its language and a button that copies it; a formula where it is one. */
export function CodeBlock({ className, children }: ComponentProps<'code'>) {
  const language = /language-([\w+#-]+)/.exec(className ?? '')?.[1];
  const code = (typeof children === 'string' ? children : String(children ?? '')).replace(
    /\n$/,
    '',
  );
  if (language === 'math') return <Formula display source={code} />;
  return (
    <figure className="chat-code">
      <figcaption>
        <span>{language ?? ''}</span>
        <CopyButton text={code} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <pre tabIndex={0}>
        <HighlightedCode code={code} language={language ?? ''} />
      </pre>
    </figure>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslations('chat');
  const { copied, copy } = useCopy(text, t('copyFailed'));
  return (
    <button type="button" onClick={copy} aria-label={copied ? t('copied') : t('copyCode')}>
      {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      {copied ? t('copied') : t('copy')}
    </button>
  );
}
