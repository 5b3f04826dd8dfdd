import { namedFees, columnFees, type SheetLine, sheetPod } from '../../../shared/domain/settlement/sheet-model.ts';
import type { FeeKind } from '../../../shared/domain/settlement/values.ts';
import { type DayText, wallTime } from '../../../shared/lib/dates.ts';
import type { Words } from '../../../shared/sheets/words.tsx';

export type Cell = string | number | Date | null;

export const formats = {
  text: '@',
  day: 'yyyy-mm-dd',
  count: '#,##0',
  kg: '#,##0.000',
  m3: '#,##0.000###',
  money: '#,##0.00',
} as const;
type Format = keyof typeof formats;

interface Look {
  readonly zone: string;
  readonly words: Words;
}

/** A column of the orders: its heading in `excel.column.*`. */
export interface Column {
  readonly key: string;
  readonly width: number;
  readonly format: Format;
  readonly cell: (line: SheetLine, look: Look) => Cell;
  /** Fen, where the column is summed. */
  readonly fen?: (line: SheetLine) => number;
}

const money = (key: string, fen: (line: SheetLine) => number): Column => ({
  key,
  width: 12,
  format: 'money',
  cell: (line) => yuan(fen(line)),
  fen,
});
const fee = (kind: FeeKind) => money(kind, ({ fees }) => fees[kind]);
const plain = (key: string, width: number, cell: Column['cell']): Column => ({ key, width, format: 'text', cell });

const before: readonly Column[] = [
  {
    key: 'date',
    width: 12,
    format: 'day',
    cell: ({ deliveredAt }, { zone }) => dayCell(wallTime(deliveredAt, zone).day),
  },
  plain('order', 17, ({ orderNumber }) => orderNumber),
  plain('customerOrder', 18, ({ customerOrderNo }) => text(customerOrderNo)),
  plain('destination', 28, ({ destination }) => text(destination)),
  { key: 'pieces', width: 8, format: 'count', cell: ({ pieces }) => pieces },
  { key: 'kg', width: 12, format: 'kg', cell: ({ grams }) => grams / 1_000 },
  { key: 'm3', width: 12, format: 'm3', cell: ({ cm3 }) => cm3 / 1_000_000 },
  plain('jobType', 12, ({ jobType }, { words }) => words.line(`orders:jobType.${jobType}`)),
  plain('mode', 10, ({ mode }, { words }) => (mode === null ? '' : words.line(`orders:mode.${mode}`))),
  plain('method', 10, ({ method }, { words }) => words.line(`orders:settlement.${method}`)),
];

const fees: readonly Column[] = [
  ...columnFees.map(fee),
  ...namedFees.map(fee),
  plain('otherName', 14, ({ otherName }) => text(otherName)),
  money('total', ({ total }) => total),
  money('onSpot', ({ onSpot, total }) => (onSpot ? total : 0)),
];

const after: readonly Column[] = [
  plain('pod', 10, (line, { words }) => words.line(`sheet.pod.${sheetPod(line)}`)),
  {
    key: 'podDay',
    width: 14,
    format: 'day',
    cell: ({ podBackAt }, { zone }) => (podBackAt === null ? null : dayCell(wallTime(podBackAt, zone).day)),
  },
];

const remark = plain('remark', 30, ({ remark: typed, strayed }, { words }) =>
  text([strayed ? words.line('sheet.strayed') : '', typed].filter(Boolean).join(' ')),
);
const why = plain('why', 30, ({ hold, holdReason }, { words }) =>
  text([hold === null ? '' : words.line(`sheet.held.${hold}`), holdReason].filter(Boolean).join(' ')),
);

export const countedColumns: readonly Column[] = [...before, ...fees, ...after, remark];
export const heldColumns: readonly Column[] = [...before, ...fees, ...after, why, remark];

/** Yuan as a number; the quotient of a whole number of fen is the nearest there is to its two decimals. */
export function yuan(fen: number): number {
  return fen / 100;
}

/** A day as a date: spreadsheets know no zones, and the library writes UTC. */
export function dayCell(day: DayText): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** What was typed stays text, whatever it begins with; what no XML takes is left out. */
export function text(typed: string): string {
  return typed.toWellFormed().replace(/[\uFFFE\uFFFF]/g, '');
}

/** `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
