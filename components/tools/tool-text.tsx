import { maskSecrets } from './mask-secrets';

/** Text of a tool in a box that scrolls, secrets hidden. */
export function ToolText({ label, text }: { label: string; text: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-md bg-surface p-2 font-mono text-xs break-words whitespace-pre-wrap text-ink"
    >
      {maskSecrets(text)}
    </section>
  );
}
