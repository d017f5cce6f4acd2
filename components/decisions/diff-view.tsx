'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import type { DiffLine } from './diff-lines';

const LOOKS = {
  added: { row: 'bg-good-soft', sign: 'text-good', mark: '+' },
  removed: { row: 'bg-bad-soft', sign: 'text-bad', mark: '-' },
  context: { row: '', sign: 'text-ink-faint', mark: '' },
} as const;

/** A diff with its line numbers; what is added and removed is told by sign and element too. */
export function DiffView({ lines, label }: { lines: readonly DiffLine[]; label: string }) {
  const t = useTranslations('decisions.diff');
  const numbered = lines.some(({ oldNumber, newNumber }) => (oldNumber ?? newNumber) !== null);
  return (
    <section
      aria-label={label}
      data-testid="diff"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md border border-line bg-surface font-mono text-xs leading-relaxed"
    >
      <table className="w-full border-collapse">
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a diff neither move nor change
            <Row key={index} line={line} numbered={numbered} gap={t('gap')} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ line, numbered, gap }: { line: DiffLine; numbered: boolean; gap: string }) {
  if (line.kind === 'gap') {
    return (
      <tr className="bg-sunken text-ink-faint">
        <td colSpan={numbered ? 4 : 2} className="px-2 py-0.5">
          <span aria-hidden="true">⋯ </span>
          <span className="sr-only">{gap} </span>
          {line.text}
        </td>
      </tr>
    );
  }
  const look = LOOKS[line.kind];
  const Text = line.kind === 'added' ? 'ins' : line.kind === 'removed' ? 'del' : 'span';
  return (
    <tr className={look.row}>
      {numbered && <LineNumber value={line.oldNumber} />}
      {numbered && <LineNumber value={line.newNumber} />}
      <td className={cn('w-4 pl-1.5 text-center align-top font-semibold select-none', look.sign)}>
        {look.mark}
      </td>
      <td className="pr-2 pl-1 align-top break-words whitespace-pre-wrap text-ink">
        <Text className="no-underline">{line.text || ' '}</Text>
      </td>
    </tr>
  );
}

function LineNumber({ value }: { value: number | null }) {
  return (
    <td className="w-8 min-w-8 px-1 text-right align-top text-ink-faint tabular-nums select-none">
      {value}
    </td>
  );
}
