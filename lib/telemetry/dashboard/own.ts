/** The value of a record's own key, created when it is missing: labels come from outside. */
export function own<Key extends string, Value>(
  record: Partial<Record<Key, Value>>,
  key: Key,
  create: () => Value,
): Value {
  if (!Object.hasOwn(record, key)) {
    Object.defineProperty(record, key, { value: create(), enumerable: true, writable: true });
  }
  return record[key] as Value;
}
