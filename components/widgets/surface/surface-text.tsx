'use client';

import { useContext } from 'react';
import { cn } from '@/components/ui/cn';
import type { DrawnProps } from './drawn-props';
import { InlineText } from './inline-text';
import { InButtonContext } from './surface-context';
import { useText } from './use-value';

/** A surface is a part of a page: its headings stand below the page's own. */
const LOOKS = {
  h1: ['h3', 'text-2xl font-semibold text-balance'],
  h2: ['h4', 'text-xl font-semibold text-balance'],
  h3: ['h5', 'text-lg font-semibold text-balance'],
  h4: ['h6', 'text-base font-semibold text-balance'],
  h5: ['h6', 'text-sm font-semibold'],
  caption: ['p', 'text-[0.8125rem] text-ink-faint'],
  body: ['p', 'text-pretty'],
} as const;

export function SurfaceText({ component, scope }: DrawnProps<'Text'>) {
  const text = useText(component.text, scope);
  const inButton = useContext(InButtonContext);
  const [element, look] = LOOKS[component.variant ?? 'body'];
  const Element = inButton ? 'span' : element;
  if (text === '') return null;
  return (
    <Element className={cn('min-w-0 whitespace-pre-wrap wrap-anywhere', !inButton && look)}>
      <InlineText text={text} />
    </Element>
  );
}
