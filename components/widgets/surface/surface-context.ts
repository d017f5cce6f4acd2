'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Action, CompilePattern, SurfaceStore } from '@/lib/widgets/surface';

export type SurfaceContextValue = {
  store: SurfaceStore;
  locale: string;
  compile: CompilePattern | undefined;
  /** Whether what is missing will not come any more. */
  complete: boolean;
  /** Draws another component of the surface; `scope` is the entry it is drawn for. */
  draw: (id: string, scope: string) => ReactNode;
  /** Tells the agent of a click. */
  act: (action: Extract<Action, { event: unknown }>, componentId: string, scope: string) => void;
};

export const SurfaceContext = createContext<SurfaceContextValue | null>(null);

export function useSurface(): SurfaceContextValue {
  const value = useContext(SurfaceContext);
  if (!value) throw new Error('a component of a surface is drawn outside of one');
  return value;
}

/** Within a button there are no headings and no links. */
export const InButtonContext = createContext(false);

/** What a click on the button that opens a dialog does besides its own action. */
export const TriggerContext = createContext<(() => void) | null>(null);
