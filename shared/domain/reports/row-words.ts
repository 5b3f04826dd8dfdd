import type { ReportTableId } from './figures.ts';
import { carrierCells } from './grades.ts';

/** A row's name, part by part: words of a catalogue, or a text as it is. */
export type RowPart = { readonly key: string } | { readonly text: string };

export function rowName(table: ReportTableId, key: string): readonly RowPart[] {
  if (key === '') return [{ key: 'reports:unnamed' }];
  switch (table) {
    case 'causes':
      return [{ key: `quality:category.${key}` }];
    case 'modes':
      return [{ key: `orders:${key}` }];
    case 'links': {
      const [clause = '', role = ''] = key.split('|');
      // The manual's number; behind a dash stands our own word for one of the things that a clause asks.
      const [number = clause] = clause.split('-', 1);
      return [{ text: number }, role === '' ? { key: 'reports:unnamed' } : { key: `people:role.${role}` }];
    }
    default:
      return [{ text: key }];
  }
}

/** Cells that count matters of their row: each opens the list of its own. */
export const countedCells = [...carrierCells, 'lateDuty', 'openDuty'] as const;
export type CountedCell = (typeof countedCells)[number];

export function isCountedCell(column: string): column is CountedCell {
  return countedCells.some((one) => one === column);
}

/** What the cells of a row are, after its name and n. */
export const rowColumns: Readonly<Record<ReportTableId, readonly string[]>> = {
  clients: [],
  lateClients: [],
  partners: [],
  causes: [],
  carriers: carrierCells,
  destinations: ['pieces', 'weight'],
  modes: ['pieces', 'weight'],
  links: ['lateDuty', 'openDuty'],
};

/** A cell as it is read: grams in kilograms, everything else as it is. */
export function cellText(column: string, value: number): string {
  return column === 'weight' ? String(Math.round(value / 100) / 10) : String(value);
}
