import type { Panel } from './panel.ts';

/** What both kinds of drawings are given. */
export type DrawingProps = {
  panel: Panel;
  /** Accessible name. */
  name: string;
  width: number;
  height: number;
  /** Somebody pressed a place. */
  onPick: (place: number) => void;
  /** Somebody drew over places from the first to the last. */
  onSelect: (first: number, last: number) => void;
};
