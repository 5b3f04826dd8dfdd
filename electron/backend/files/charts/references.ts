import type { CellValue } from 'exceljs';
import type { CellRange } from './chart.ts';
import { element, escaped, valued } from './xml.ts';

/** The cells as a formula names them: `'Trend'!$B$2:$M$2`. */
export function formulaOf({ sheet, top, left, bottom, right }: CellRange): string {
  const first = `$${lettersOf(left)}$${top}`;
  const last = `$${lettersOf(right)}$${bottom}`;
  return `'${sheet.name.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

/** A reference to names, with what the cells hold now. */
export function namesReference(range: CellRange): string {
  const texts = cellsOf(range).map((value) => (value === null || value === undefined ? null : wordsIn(value)));
  return element('c:strRef', {}, formula(range), element('c:strCache', {}, ...points(texts)));
}

/** A reference to numbers, with what the cells hold now; what is no number is no point, and so a gap. */
export function numbersReference(range: CellRange, format: string): string {
  const numbers = cellsOf(range).map((value) => (typeof value === 'number' ? String(value) : null));
  const cache = element('c:numCache', {}, element('c:formatCode', {}, escaped(format)), ...points(numbers));
  return element('c:numRef', {}, formula(range), cache);
}

function formula(range: CellRange): string {
  return element('c:f', {}, escaped(formulaOf(range)));
}

function points(values: readonly (string | null)[]): readonly string[] {
  const known = values.flatMap((value, idx) =>
    value === null ? [] : [element('c:pt', { idx }, element('c:v', {}, escaped(value)))],
  );
  return [valued('c:ptCount', values.length), ...known];
}

function cellsOf({ sheet, top, left, bottom, right }: CellRange): readonly CellValue[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return rows.flatMap((row) => columns.map((column) => sheet.findCell(row, column)?.value));
}

function wordsIn(value: NonNullable<CellValue>): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCodePoint(65 + ((column - 1) % 26))}`;
}
