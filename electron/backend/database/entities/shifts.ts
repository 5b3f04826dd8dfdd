import { EntitySchema } from 'typeorm';
import type { ShiftLineView } from '../../../../shared/contract/shifts.ts';
import type { ShiftLine } from '../../../../shared/domain/shifts/shift-list.ts';
import type { ShiftState } from '../../../../shared/domain/shifts/states.ts';
import type { ShiftWriting } from '../../../../shared/domain/shifts/writing.ts';
import { instant, json, key, lock, maybeInstant, maybeRef, ref, text } from '../columns.ts';

export interface ShiftListRow {
  id: string;
  state: ShiftState;
  giverId: string;
  giverName: string;
  /** The giver while it is under way, `null` afterwards: one list at a time. */
  openGiverId: string | null;
  receiverId: string | null;
  receiverName: string;
  writing: ShiftWriting;
  /** As it was handed over; empty while it is written. */
  lines: readonly ShiftLine[];
  /** What became of each line, by key; kept at acceptance. */
  fates: Readonly<Record<string, ShiftLineView['fate']>>;
  answer: string;
  createdAt: number;
  updatedAt: number;
  handedOverAt: number | null;
  answeredAt: number | null;
  version: number;
}

export const ShiftListEntity = new EntitySchema<ShiftListRow>({
  name: 'shift_list',
  columns: {
    id: key,
    state: text(20),
    giverId: ref,
    giverName: text(120),
    openGiverId: maybeRef,
    receiverId: maybeRef,
    receiverName: text(120),
    writing: json,
    lines: json,
    fates: json,
    answer: text(500),
    createdAt: instant,
    updatedAt: instant,
    handedOverAt: maybeInstant,
    answeredAt: maybeInstant,
    version: lock,
  },
  indices: [
    { columns: ['openGiverId'], unique: true },
    { columns: ['receiverId', 'state'] },
    { columns: ['createdAt'] },
  ],
  foreignKeys: [
    { target: 'user_account', columnNames: ['giverId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['receiverId'], referencedColumnNames: ['id'] },
  ],
});
