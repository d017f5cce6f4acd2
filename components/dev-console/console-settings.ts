import { createStore } from '@/hooks/store';
import { devConsoleTunables } from '@/lib/dev-console-tunables';

export const DOCKS = ['bottom', 'right'] as const;
export type Dock = (typeof DOCKS)[number];
export const TABS = ['events', 'state', 'model', 'run', 'timing', 'replay'] as const;
export type Tab = (typeof TABS)[number];

export type ConsoleSettings = {
  open: boolean;
  dock: Dock;
  /** Height at the bottom and width at the right, in pixels. */
  size: Record<Dock, number>;
  tab: Tab;
};

const KEY = 'dev-console';
const { panelSize } = devConsoleTunables;
const INITIAL: ConsoleSettings = {
  open: false,
  dock: 'bottom',
  size: { bottom: panelSize, right: panelSize },
  tab: 'events',
};

/** Where the console stands and what it shows; a browser remembers it. */
export const consoleSettings = createStore<ConsoleSettings>(remembered());

let openedHere = false;

/** Whether somebody has just opened the panel on this page, and did not find it open. */
export const wasOpenedHere = (): boolean => openedHere;

/** Whoever finds the panel from now on found it open. */
export function forgetOpening(): void {
  openedHere = false;
}

export function changeConsole(change: Partial<ConsoleSettings>): void {
  openedHere = change.open === true;
  consoleSettings.set({ ...consoleSettings.get(), ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(consoleSettings.get()));
  } catch {
    // Without storage it is remembered as long as the page stands.
  }
}

/** How much of the window there is in the direction in which the panel has its size. */
export const roomFor = (dock: Dock): number =>
  dock === 'bottom' ? window.innerHeight : window.innerWidth;

/** A size that leaves some of the page, however small the window. @param room of the window */
export function fittingSize(size: number, room: number): number {
  const { smallestPanel, leftOfPage } = devConsoleTunables;
  return Math.round(Math.max(smallestPanel, Math.min(size, room - leftOfPage)));
}

function remembered(): ConsoleSettings {
  if (typeof localStorage === 'undefined') return INITIAL;
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<ConsoleSettings>;
    const size = { ...INITIAL.size };
    for (const dock of DOCKS)
      if (Number.isFinite(kept.size?.[dock])) size[dock] = kept.size?.[dock] ?? panelSize;
    return {
      open: kept.open === true,
      dock: DOCKS.find((dock) => dock === kept.dock) ?? INITIAL.dock,
      size,
      tab: TABS.find((tab) => tab === kept.tab) ?? INITIAL.tab,
    };
  } catch {
    return INITIAL;
  }
}
