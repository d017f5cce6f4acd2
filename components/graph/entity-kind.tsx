import { cn } from '@/components/ui/cn';
import type { EntityKind } from '@/lib/knowledge/schema';

const TONES: Record<EntityKind, string> = { name: 'bg-accent', term: 'bg-good', code: 'bg-warn' };

export const KINDS = Object.keys(TONES) as EntityKind[];

/** The colour that entities of a kind have in the graph; the kind is said in words beside it. */
export function KindDot({ kind, className }: { kind: EntityKind; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn('size-2.5 shrink-0 rounded-full', TONES[kind], className)}
    />
  );
}
