import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { kindOf } from '../../../../shared/domain/orders/job-types.ts';
import type { EntryName } from '../entry/typed-facts.ts';
import type { ColumnName } from './columns.ts';

/** Columns of the table that are typed into, in their order, and what each is a reading of. */
const entryOf = {
  partnerNo: 'partnerNo',
  departedAt: 'departedAt',
  arrivedAt: 'arrivedAt',
  signee: 'signee',
  satisfied: 'satisfied',
  podDueOn: 'podBackAt',
  remarks: 'remarks',
} as const satisfies Partial<Record<ColumnName, EntryName>>;

export type EntryColumn = keyof typeof entryOf;
const entryColumns = Object.keys(entryOf) as readonly EntryColumn[];

/** Where the cursor stands within the marked row, and whether that cell is being typed into. */
export interface CellCursor {
  readonly column: EntryColumn;
  readonly typing: boolean;
}

export function entryNameOf(column: EntryColumn): EntryName {
  return entryOf[column];
}

export function isEntryColumn(column: string): column is EntryColumn {
  return Object.hasOwn(entryOf, column);
}

/** Whether anything can be typed about a shipment still. */
export function takesEntries({ state }: Pick<Shipment, 'state'>): boolean {
  return state !== 'cancelled' && state !== 'closed';
}

/** The columns that this shipment has. */
export function columnsOf({ jobType }: Pick<Shipment, 'jobType'>): readonly EntryColumn[] {
  return entryColumns.filter((column) => column !== 'partnerNo' || kindOf(jobType) === 'outbound');
}

/** The column beside one; `null` past either end, the first from nowhere. */
export function columnBeside(from: EntryColumn | null, step: 1 | -1, shipment: Shipment): EntryColumn | null {
  const own = columnsOf(shipment);
  return (from === null ? own[0] : own[own.indexOf(from) + step]) ?? null;
}
