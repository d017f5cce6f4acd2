const REFERENCE = /^&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/i;

/**
 * Where each character of a parsed text stands in its source. Parsers drop backslashes, quote
 * signs, indentation and fences, and put characters for references such as `&amp;`.
 * @returns `value.length + 1` offsets into `source`; the last is the end of the last character
 */
export function alignText(source: string, value: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  if (source === value) {
    for (let index = 0; index <= value.length; index += 1) offsets[index] = index;
    return offsets;
  }
  let at = 0;
  let end = 0;
  let index = 0;
  while (index < value.length) {
    const reference =
      source[at] === '&' ? REFERENCE.exec(source.slice(at, at + 36))?.[0] : undefined;
    if (reference && !value.startsWith(reference, index)) {
      const units = decodedUnits(source, at + reference.length, value, index);
      for (let unit = 0; unit < units; unit += 1) offsets[index + unit] = at;
      index += units;
      at += reference.length;
      end = at;
    } else if (source[at] === value[index]) {
      offsets[index] = at;
      index += 1;
      at += 1;
      end = at;
    } else if (at < source.length) {
      at += 1;
    } else {
      offsets.fill(end, index, value.length);
      break;
    }
  }
  offsets[value.length] = end;
  return offsets;
}

/** A reference stands for one code unit, or for two where only that lets the rest go on. */
function decodedUnits(source: string, after: number, value: string, index: number): number {
  const code = value.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdbff) return 2;
  const next = source[after];
  const two = next !== undefined && value[index + 1] !== next && value[index + 2] === next;
  return two && next !== '&' && next !== '\\' ? 2 : 1;
}

/** The part of a parsed text that a range of the source covers, in offsets of the parsed text. */
export function toValueOffset(offsets: Uint32Array, sourceOffset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < sourceOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
