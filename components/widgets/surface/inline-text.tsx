import type { ReactNode } from 'react';

/** Bold, slanted and code; nothing else of Markdown stands in a line. */
const MARKS = /(\*\*[^*\n]+\*\*|\*[^*\s][^*\n]*\*|`[^`\n]+`)/;

/** A text with simple marks. Whatever else it holds is shown as it is. */
export function InlineText({ text }: { text: string }): ReactNode {
  if (!/[*`]/.test(text)) return text;
  // What a pattern with a group splits at stands at the odd places.
  return text.split(MARKS).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
    index % 2 === 0 ? part : <Marked key={index} text={part} />,
  );
}

function Marked({ text }: { text: string }): ReactNode {
  if (text.startsWith('**')) return <strong>{text.slice(2, -2)}</strong>;
  if (text.startsWith('*')) return <em>{text.slice(1, -1)}</em>;
  return (
    <code className="rounded-sm bg-sunken px-1 font-mono text-[0.9em]">{text.slice(1, -1)}</code>
  );
}
