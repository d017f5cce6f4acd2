import type { LucideIcon } from 'lucide-react';
import { foldText } from '@/hooks/fold-text';

export const PALETTE_GROUPS = [
  'commands',
  'documents',
  'conversations',
  'settings',
  'saved',
] as const;
export type PaletteGroupName = (typeof PALETTE_GROUPS)[number];

/** Something that the palette offers. `value` is what it is remembered by. */
export type PaletteItem = {
  value: string;
  label: string;
  group: PaletteGroupName;
  icon: LucideIcon;
  /** A second line. */
  detail?: string;
  /** What the server found it for: for that it fits, whether or not its label has the words. */
  foundFor?: string;
  /** Keys that do the same. */
  keys?: string | null;
  run: () => void;
};

export type PaletteGroup = { value: PaletteGroupName | 'recent'; items: PaletteItem[] };

/** The items in their groups, with what was used last before all others. */
export function groupItems(
  items: readonly PaletteItem[],
  recent: readonly string[],
): PaletteGroup[] {
  const used = recent.flatMap((value) => items.find((item) => item.value === value) ?? []);
  const rest = items.filter((item) => !used.includes(item));
  const groups: PaletteGroup[] = [
    { value: 'recent', items: used },
    ...PALETTE_GROUPS.map((group) => ({
      value: group,
      items: rest.filter((item) => item.group === group),
    })),
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** Whether an item fits what was typed. @param group what its group is called */
export function fits({ label, detail = '', foundFor }: PaletteItem, group: string, query: string) {
  return foundFor === query.trim() || matches(`${label} ${detail} ${group}`, query);
}

/** Whether every word of a query stands somewhere in the text; case and accents do not count. */
export function matches(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .trim()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
