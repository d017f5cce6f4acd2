import type { ReactNode } from 'react';

/** Bold, slanted and code; nothing else of Markdown stands in a line. */
const MARKS = /(\*\*[^*\n]+\*\*|\*[^*\s][^*\n]*\*|`[^`\n]+`)/;

/** A text with simple marks. Whatever else it holds is shown as it is. */
export function InlineText({ text }: { text: string }): ReactNode {
  if (!/[*`]/.test(text)) return text;
  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
  return text.split(MARKS).map((part, index) => <Part key={index} text={part} />);
}

function Part({ text }: { text: string }): ReactNode {
  const within = (mark: string) =>
    text.length > 2 * mark.length && text.startsWith(mark) && text.endsWith(mark);
  if (within('**')) return <strong>{text.slice(2, -2)}</strong>;
  if (within('*')) return <em>{text.slice(1, -1)}</em>;
  if (!within('`')) return text;
  return (
    <code className="rounded-sm bg-sunken px-1 font-mono text-[0.9em]">{text.slice(1, -1)}</code>
  );
}
