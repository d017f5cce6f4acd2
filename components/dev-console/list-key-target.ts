/**
 * Where a key leads in a list.
 * @param current -1 when nothing is selected
 * @param page lines that are in sight
 * @returns undefined for keys that do nothing here
 */
export function listKeyTarget(
  key: string,
  current: number,
  length: number,
  page: number,
): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current < 0 ? length - 1 : current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: length - 1,
  };
  const target = steps[key];
  if (target === undefined || length === 0) return undefined;
  return Math.min(Math.max(target, 0), length - 1);
}
