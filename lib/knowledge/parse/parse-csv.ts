import { parse } from 'csv-parse/sync';
import { AppError } from '../../errors/index.ts';
import { guessDelimiter } from './csv-dialect.ts';

/** A first row names the columns when every cell is filled, short, different and no number. */
function isHeader(row: string[]): boolean {
  const names = row.map((cell) => cell.trim());
  return (
    new Set(names).size === names.length &&
    names.every((name) => name !== '' && name.length <= 100 && !/^[\d.,\s%€$£-]+$/.test(name))
  );
}

/**
 * Rows as lines a person can read and a search can hit: `Name: Ada; City: London`, one row a line,
 * empty cells left out.
 * @throws AppError DOCUMENT_UNREADABLE
 */
export function parseCsv(source: string): string {
  let rows: string[][];
  try {
    rows = parse(source, {
      delimiter: guessDelimiter(source) ?? ',',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw new AppError(
      'DOCUMENT_UNREADABLE',
      'The table cannot be read: a quoted cell is never closed. Export it again as CSV.',
      { cause },
    );
  }
  const first = rows[0] ?? [];
  const named = rows.length > 1 && isHeader(first);
  const names = named ? first : first.map((_, index) => `Column ${index + 1}`);
  return (named ? rows.slice(1) : rows)
    .map((row) =>
      row
        .map((cell, index) => ({
          name: names[index]?.trim() ?? `Column ${index + 1}`,
          value: cell.replace(/\s+/g, ' ').trim(),
        }))
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => `${name}: ${value}`)
        .join('; '),
    )
    .filter((line) => line !== '')
    .join('\n');
}
