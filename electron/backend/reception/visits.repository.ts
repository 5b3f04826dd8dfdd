import { In, LessThan, MoreThan } from 'typeorm';
import { heldUntil, type Span } from '../../../shared/domain/reception/rooms.ts';
import { roomStates } from '../../../shared/domain/reception/values.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import {
  VisitCheckEntity,
  type VisitCheckRow,
  VisitEntity,
  VisitMinutesEntity,
  type VisitMinutesRow,
  type VisitRow,
  VisitTaskEntity,
  type VisitTaskRow,
} from '../database/entities/reception.ts';
import { findRow, insertNewRows, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

interface Whose {
  readonly now: number;
  readonly roomId?: string;
}

type Versioned = Pick<VisitRow, 'id' | 'version'>;
type Current = () => Promise<unknown>;

/** Visits with their lines, minutes and follow-up tasks. */
export const visitsRepository = {
  find: (at: ReadContext, id: string): Promise<VisitRow | null> => findRow(at, VisitEntity, { id }),

  insert: (tx: WriteContext, row: VisitRow): Promise<void> => insertRows(tx, VisitEntity, [row]),

  update: (tx: WriteContext, { id, version }: Versioned, patch: Partial<VisitRow>, current: Current): Promise<void> =>
    updateVersion(tx, VisitEntity, { id, version }, patch, { code: 'reception.changedMeanwhile', current }),

  async remove(tx: WriteContext, id: string): Promise<void> {
    await managerOf(tx).delete(VisitEntity, { id });
  },

  draftsOf: (at: ReadContext, createdById: string): Promise<VisitRow[]> =>
    managerOf(at).find(VisitEntity, { where: { createdById, state: 'draft' }, order: { updatedAt: 'DESC' }, take: 50 }),

  /** Those that hold a room, or this host, in that time, as things stand now: one that is going on is not over. */
  async during(at: ReadContext, { fromAt, toAt }: Span, { now, roomId }: Whose): Promise<VisitRow[]> {
    const whose = roomId === undefined ? {} : { roomId };
    const planned = { ...whose, state: In([...roomStates]), fromAt: LessThan(toAt), toAt: MoreThan(fromAt) };
    const overrunning = { ...whose, state: 'inProgress' as const, fromAt: LessThan(toAt) };
    const rows = await managerOf(at).find(VisitEntity, {
      where: fromAt <= now ? [planned, overrunning] : planned,
      order: { fromAt: 'ASC' },
      take: 500,
    });
    return rows.map((row) => ({ ...row, toAt: heldUntil(row, now) })).filter((row) => row.toAt > fromAt);
  },

  checks: (at: ReadContext, visitId: string): Promise<VisitCheckRow[]> =>
    managerOf(at).find(VisitCheckEntity, { where: { visitId }, order: { position: 'ASC', id: 'ASC' } }),

  insertChecks: (tx: WriteContext, rows: readonly VisitCheckRow[]): Promise<void> =>
    insertRows(tx, VisitCheckEntity, rows),

  updateCheck: (
    tx: WriteContext,
    { id, version }: Versioned,
    patch: Partial<VisitCheckRow>,
    current: Current,
  ): Promise<void> =>
    updateVersion(tx, VisitCheckEntity, { id, version }, patch, { code: 'reception.tickedMeanwhile', current }),

  /** Its place says nothing about it, so that it is no change of the line. */
  async place(tx: WriteContext, visitId: string, itemId: string, position: number): Promise<void> {
    await managerOf(tx).update(VisitCheckEntity, { visitId, itemId }, { position });
  },

  /** One that was ticked since it was read stays, and the whole is refused. */
  async removeCheck(tx: WriteContext, { id, version }: Versioned, current: Current): Promise<void> {
    const { affected } = await managerOf(tx).delete(VisitCheckEntity, { id, version });
    if (affected !== 1) throw new ConflictError('reception.tickedMeanwhile', await current());
  },

  minutes: (at: ReadContext, id: string): Promise<VisitMinutesRow | null> => findRow(at, VisitMinutesEntity, { id }),

  insertMinutes: (tx: WriteContext, row: VisitMinutesRow): Promise<ReadonlySet<string>> =>
    insertNewRows(tx, VisitMinutesEntity, [row]),

  updateMinutes: (
    tx: WriteContext,
    { id, version }: Versioned,
    patch: Partial<VisitMinutesRow>,
    current: Current,
  ): Promise<void> =>
    updateVersion(tx, VisitMinutesEntity, { id, version }, patch, { code: 'reception.minutesMeanwhile', current }),

  tasks: (at: ReadContext, visitId: string): Promise<VisitTaskRow[]> =>
    managerOf(at).find(VisitTaskEntity, { where: { visitId }, order: { dueAt: 'ASC', id: 'ASC' } }),

  task: (at: ReadContext, id: string): Promise<VisitTaskRow | null> => findRow(at, VisitTaskEntity, { id }),

  /** Whether it was new: of a token there is one. */
  insertTask: async (tx: WriteContext, row: VisitTaskRow): Promise<boolean> =>
    (await insertNewRows(tx, VisitTaskEntity, [row])).size === 1,

  updateTask: (
    tx: WriteContext,
    { id, version }: Versioned,
    patch: Partial<VisitTaskRow>,
    current: Current,
  ): Promise<void> =>
    updateVersion(tx, VisitTaskEntity, { id, version }, patch, { code: 'reception.changedMeanwhile', current }),
};
