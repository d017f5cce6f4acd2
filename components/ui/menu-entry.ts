import type { LucideIcon } from 'lucide-react';

export type MenuChoice = { value: string; label: string; hint?: string };

/** What a menu can hold. */
export type MenuEntry =
  | {
      type: 'item';
      label: string;
      icon?: LucideIcon;
      onSelect: () => void;
      danger?: boolean;
      disabled?: boolean;
    }
  | {
      /** One question with several answers, exactly one of which holds. */
      type: 'choices';
      label: string;
      value: string;
      choices: MenuChoice[];
      onChoose: (value: string) => void;
    }
  | { type: 'separator' };
