import { Markdown } from '@/components/chat/markdown';

const MARKED = /[*_`~[\]<>&\\$|!]|:\/\/|www\.|@/;
/** What would begin a block: a heading, a list in the list, a quote. */
const BLOCK_START = /^(\s*)(#{1,6}(?=\s)|[-+](?=\s)|>|\d{1,9}(?=[.)]\s))/;

/** One line of Markdown; plain words are not worth a parser. */
export function InlineMarkdown({ text }: { text: string }) {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  if (!MARKED.test(line))
    return (
      <div dir="auto" className="chat-markdown">
        {line}
      </div>
    );
  return <Markdown content={oneLine(line)} />;
}

/** The line with a mark that would begin a block taken as the character it is. */
export function oneLine(line: string): string {
  return line.replace(BLOCK_START, (_, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}
