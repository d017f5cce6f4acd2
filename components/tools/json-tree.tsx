import type { ReactNode } from 'react';

/** Deeper levels and longer lists begin folded. */
const OPEN_DEPTH = 2;
const OPEN_ENTRIES = 12;

/** A JSON value whose objects and lists can be folded. */
export function JsonTree({ value, depth = 0 }: { value: unknown; depth?: number }): ReactNode {
  if (typeof value !== 'object' || value === null) return <Leaf value={value} />;
  const list = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return <>{open + close}</>;
  const rows = (
    <ul className={depth === 0 ? '' : 'border-l border-line pl-3'}>
      {entries.map(([key, child]) => (
        <li key={key}>
          <Entry name={list ? null : key} value={child} depth={depth} />
        </li>
      ))}
    </ul>
  );
  return rows;
}

function Entry({ name, value, depth }: { name: string | null; value: unknown; depth: number }) {
  const label = name !== null && <span className="text-accent-strong">{name}: </span>;
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return (
      <>
        {label}
        <JsonTree value={value} depth={depth + 1} />
      </>
    );
  }
  const count = Object.keys(value).length;
  return (
    <details open={depth + 1 < OPEN_DEPTH && count <= OPEN_ENTRIES}>
      <summary className="min-h-6 rounded-sm hover:bg-hover">
        {label}
        <span className="text-ink-faint">{Array.isArray(value) ? `[${count}]` : `{${count}}`}</span>
      </summary>
      <JsonTree value={value} depth={depth + 1} />
    </details>
  );
}

function Leaf({ value }: { value: unknown }) {
  if (typeof value === 'string') return <span className="text-ink">{JSON.stringify(value)}</span>;
  return <span className="text-good">{String(value)}</span>;
}
