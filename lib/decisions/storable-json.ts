/** JSON text that PostgreSQL takes: without NUL and half surrogates, which its jsonb refuses. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'string' ? member.replaceAll('\0', '').toWellFormed() : member,
  );
}
