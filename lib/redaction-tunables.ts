/** Bounds of redaction: what is larger is cut, so that hostile values cost no more than large ones. */
export const redactionTunables = {
  /** Levels of objects, arrays, and JSON inside of strings. */
  maxDepth: 12,
  /** Objects and arrays in one value. */
  maxContainers: 10_000,
  /** Entries of one object or array. */
  maxEntries: 1_000,
  /** A text is cut here; no event, log line or message comes near it. UTF-16 code units. */
  maxTextChars: 2_000_000,
  /** Texts that are scanned for JSON, percent-encoding and base64 in each other. */
  maxDecodings: 4,
  /** Names of object keys that are remembered with their verdict; programs have a few hundred. */
  rememberedNames: 2_000,
} as const;
