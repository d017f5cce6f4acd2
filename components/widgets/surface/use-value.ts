'use client';

import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { evaluate, isBinding, resolvePath, toNumber, toText } from '@/lib/widgets/surface';
import { useSurface } from './surface-context';

type Primitive = string | number | boolean | undefined;

/** What a value stands for now, as `read` understands it. Draws again when that changes. */
export function useEvaluated<T extends Primitive>(
  value: unknown,
  scope: string,
  read: (value: unknown) => T,
): T {
  const { store, locale, compile } = useSurface();
  const current = () => read(evaluate(value, { data: store.data, scope, locale, compile }));
  return useSyncExternalStore(store.subscribe, current, current);
}

export const useText = (value: unknown, scope: string): string =>
  useEvaluated(value, scope, toText);

/** An address, which leaves the page when it is followed: without the user's secrets. */
export function useAddress(value: unknown, scope: string): string {
  const { store, locale, compile } = useSurface();
  const current = () => toText(evaluate(value, { data: store.openData, scope, locale, compile }));
  return useSyncExternalStore(store.subscribe, current, current);
}

/** The texts of a list of values. */
export function useTexts(values: readonly unknown[], scope: string): string[] {
  const written = useEvaluated(values, scope, writeTexts);
  return useMemo(() => JSON.parse(written), [written]);
}

const writeTexts = (values: unknown): string =>
  JSON.stringify(Array.isArray(values) ? values.map(toText) : []);

type Rule = { condition: unknown; message: string };

/** The message of the first check that fails; nothing if all is well. */
export function useFailedCheck(checks: readonly Rule[] | undefined, scope: string): string {
  const { store, locale, compile } = useSurface();
  const current = () => {
    const context = { data: store.data, scope, locale, compile };
    return checks?.find(({ condition }) => !evaluate(condition, context))?.message ?? '';
  };
  return useSyncExternalStore(store.subscribe, current, current);
}

type Accessibility = { label?: unknown; description?: unknown } | undefined;

/** The names that a component has for assistive technology. */
export function useNames(accessibility: Accessibility, scope: string) {
  const label = useText(accessibility?.label, scope);
  const description = useText(accessibility?.description, scope);
  return {
    'aria-label': label || undefined,
    'aria-description': description || undefined,
  };
}

/** What a field holds, and how the user changes it. What is bound to no data is kept here. */
export function useField<T extends string | number | boolean>(
  value: unknown,
  scope: string,
  read: (value: unknown) => T,
  secret = false,
): [T, (next: T | string[]) => void] {
  const { store } = useSurface();
  const shown = useEvaluated(value, scope, read);
  const [own, setOwn] = useState<unknown>();
  const path = isBinding(value) ? resolvePath(value.path, scope) : undefined;
  const enter = useCallback(
    (next: T | string[]) => (path === undefined ? setOwn(next) : store.enter(path, next, secret)),
    [path, store, secret],
  );
  return [own === undefined ? shown : read(own), enter];
}

export const readFlag = (value: unknown): boolean => value === true || value === 'true';
export const readNumber = (value: unknown): number => toNumber(value, 0);
/** A list of texts as one text, so that it can be compared. */
export const readChosen = (value: unknown): string =>
  writeTexts(typeof value === 'string' && value !== '' ? [value] : value);
