'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useCopy } from '@/hooks/use-copy';
import { JsonTree } from './json-tree';
import { formatToolData, parseToolData, withoutSecrets } from './tool-data';

/** Arguments or a result: as a tree where it is data, as text where it is text, to be copied whole. */
export function ToolValue({ label, value }: { label: string; value: unknown }) {
  const data = withoutSecrets(typeof value === 'string' ? parseToolData(value) : value);
  return (
    <div>
      <div className="flex items-center justify-between">
        <p className="text-xs font-medium text-ink-faint">{label}</p>
        <CopyButton label={label} text={formatToolData(value)} />
      </div>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
        tabIndex={0}
        className="max-h-64 overflow-auto rounded-md bg-surface p-2 font-mono text-xs break-words whitespace-pre-wrap text-ink-soft"
      >
        {typeof data === 'string' ? data : <JsonTree value={data} />}
      </section>
    </div>
  );
}

function CopyButton({ label, text }: { label: string; text: string }) {
  const t = useTranslations('tools');
  const { copied, copy } = useCopy(text, t('copyFailed'));
  return (
    <IconButton
      size="sm"
      label={copied ? t('copied') : t('copy', { what: label })}
      onClick={() => void copy()}
    >
      {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
    </IconButton>
  );
}
