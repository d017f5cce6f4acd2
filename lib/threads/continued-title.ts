const NUMBERED = / \((\d{1,6})\)$/;

/** The title of the conversation that continues one: "Plan" → "Plan (2)" → "Plan (3)". */
export function continuedTitle(title: string): string {
  const number = Number(NUMBERED.exec(title)?.[1] ?? 1) + 1;
  return title === '' ? '' : `${title.replace(NUMBERED, '')} (${number})`;
}
