import { EntitySchema } from 'typeorm';
import type { NoteState } from '../../../../shared/domain/notes/note.ts';
import type { Spoken } from '../../../../shared/domain/promises/spoken.ts';
import { instant, json, key, lock, maybeInstant, maybeRef, ref, text } from '../columns.ts';

/** What was said on the phone, as it was typed meanwhile (4.3.1.1). */
export interface NoteRow {
  id: string;
  /** Of the key press that saved it: once. */
  token: string;
  state: NoteState;
  /** When the phone rang. */
  calledAt: number;
  savedAt: number;
  byId: string;
  byName: string;
  caller: string;
  phone: string;
  what: string;
  orderId: string | null;
  orderNumber: string;
  orderText: string;
  customerId: string | null;
  customerName: string;
  reportId: string | null;
  /** Empty until the department manager was told. */
  told: readonly Spoken[];
  closedAt: number | null;
  closedByName: string;
  reason: string;
  version: number;
}

export const NoteEntity = new EntitySchema<NoteRow>({
  name: 'quick_note',
  columns: {
    id: key,
    token: text(60),
    state: text(20),
    calledAt: instant,
    savedAt: instant,
    byId: ref,
    byName: text(120),
    caller: text(120),
    phone: text(60),
    what: text(2000),
    orderId: maybeRef,
    orderNumber: text(40),
    orderText: text(120),
    customerId: maybeRef,
    customerName: text(200),
    reportId: maybeRef,
    told: json,
    closedAt: maybeInstant,
    closedByName: text(120),
    reason: text(500),
    version: lock,
  },
  indices: [
    { columns: ['token'], unique: true },
    { columns: ['state', 'calledAt'] },
    { columns: ['savedAt'] },
    { columns: ['orderId'] },
    { columns: ['reportId'] },
  ],
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});
