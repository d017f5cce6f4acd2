/** A value as JSON for a prompt; it cannot close the frame that it stands in. */
export const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
