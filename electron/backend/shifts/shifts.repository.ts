import type { ShiftState } from '../../../shared/domain/shifts/states.ts';
import { ShiftListEntity, type ShiftListRow } from '../database/entities/shifts.ts';
import { findRow, insertMissingRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Lists that are shown of all that were written. */
const most = 200;

const shown = {
  id: true,
  state: true,
  giverId: true,
  giverName: true,
  receiverId: true,
  receiverName: true,
  createdAt: true,
  handedOverAt: true,
  answeredAt: true,
  version: true,
} as const;
export type ListedShift = Pick<ShiftListRow, keyof typeof shown>;

/** Shift hand-over lists. */
export const shiftsRepository = {
  find: (at: ReadContext, id: string): Promise<ShiftListRow | null> => findRow(at, ShiftListEntity, { id }),

  underWay: (at: ReadContext, openGiverId: string): Promise<ShiftListRow | null> =>
    findRow(at, ShiftListEntity, { openGiverId }),

  newest: (at: ReadContext): Promise<ListedShift[]> =>
    managerOf(at).find(ShiftListEntity, { select: shown, order: { createdAt: 'DESC', id: 'DESC' }, take: most }),

  waitingFor: (at: ReadContext, receiverId: string): Promise<ListedShift[]> => {
    const state: ShiftState = 'handedOver';
    return managerOf(at).find(ShiftListEntity, { select: shown, where: { receiverId, state }, order: { id: 'ASC' } });
  },

  /** Nothing happens where the giver has one under way: two windows begin one list. */
  insert: (tx: WriteContext, row: ShiftListRow): Promise<void> => insertMissingRows(tx, ShiftListEntity, [row]),

  update: (
    tx: WriteContext,
    id: string,
    version: number,
    patch: Partial<ShiftListRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, ShiftListEntity, { id, version }, patch, { code: 'shifts.changedMeanwhile', current }),
};
