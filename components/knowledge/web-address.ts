/**
 * The web address that somebody typed or pasted, with `https://` put in front where it was left out.
 * @returns null unless it is one address of the web
 */
export function readWebAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!trimmed || /\s/.test(trimmed)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+:\d+(\/|$)/.test(trimmed);
  try {
    const url = new URL(hasScheme ? trimmed : `https://${trimmed}`);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    const named = url.hostname.includes('.') || url.hostname === 'localhost' || hasScheme;
    return isWeb && named ? url.href : null;
  } catch {
    return null;
  }
}
