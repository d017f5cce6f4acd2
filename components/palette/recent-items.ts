const KEPT = 6;
const keyOf = (slug: string) => `flightdeck.palette.recent.${slug}`;

/** What was chosen in this workspace last, newest first. */
export function recentItems(slug: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((value) => typeof value === 'string') : [];
  } catch {
    return [];
  }
}

export function noteRecent(slug: string, value: string): void {
  const recent = JSON.stringify(withRecent(recentItems(slug), value));
  try {
    localStorage.setItem(keyOf(slug), recent);
  } catch {
    // The storage is full or forbidden; what was chosen is carried out all the same.
  }
}

export function withRecent(before: readonly string[], value: string): string[] {
  return [value, ...before.filter((one) => one !== value)].slice(0, KEPT);
}
