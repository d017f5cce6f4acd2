'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { type ComponentOf, resolvePath } from '@/lib/widgets/surface';
import { useSurface } from './surface-context';
import { useEvaluated } from './use-value';

export type Child = { key: string; node: ReactNode; weight: number | undefined };

/** The children of a container: those it names, or one for every entry of a list. */
export function useChildren(children: ComponentOf<'Row'>['children'], scope: string): Child[] {
  const { draw } = useSurface();
  const template = Array.isArray(children) ? undefined : children;
  const count = useEvaluated(template && { path: template.path }, scope, lengthOf);
  const ids = Array.isArray(children) ? children : [children.componentId];
  const weights = useWeights(ids);
  if (Array.isArray(children)) {
    return children.map((id, index) => ({
      key: `${id} ${index}`,
      node: draw(id, scope),
      weight: weights[index],
    }));
  }
  const { componentId, path } = children;
  const list = resolvePath(path, scope);
  return Array.from({ length: count }, (_, index) => ({
    key: String(index),
    node: draw(componentId, `${list === '/' ? '' : list}/${index}`),
    weight: weights[0],
  }));
}

/** The share of each child in what is left of a row or column. */
function useWeights(ids: readonly string[]): (number | undefined)[] {
  const { store } = useSurface();
  const current = () => ids.map((id) => store.surface.components.get(id)?.weight ?? '').join(' ');
  const written = useSyncExternalStore(store.subscribe, current, current);
  return written.split(' ').map((weight) => (weight === '' ? undefined : Number(weight)));
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
