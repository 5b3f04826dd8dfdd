import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { SittingState } from '../../../shared/domain/exams/sitting.ts';
import {
  ExamAnswerEntity,
  type ExamAnswerRow,
  ExamSittingEntity,
  type ExamSittingRow,
} from '../database/entities/exams.ts';
import { findRow, insertNewRows, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

interface Wanted {
  readonly personId: string | null;
  readonly state: SittingState | null;
  readonly most: number;
}

/** Sittings of exams with the answers that were given in them. */
export const sittingsRepository = {
  find: (at: ReadContext, id: string): Promise<ExamSittingRow | null> => findRow(at, ExamSittingEntity, { id }),

  /** The sitting, held until the unit of work ends: of two workstations that end or answer it, one comes after the other. */
  async hold(tx: WriteContext, id: string): Promise<ExamSittingRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT id FROM exam_sitting WHERE id = $1 FOR UPDATE', [id]);
    }
    return sittingsRepository.find(tx, id);
  },

  list: (at: ReadContext, { personId, state, most }: Wanted): Promise<ExamSittingRow[]> =>
    managerOf(at).find(ExamSittingEntity, {
      where: { ...(personId === null ? {} : { personId }), ...(state === null ? {} : { state }) },
      order: { assignedAt: 'DESC', id: 'DESC' },
      take: most,
    }),

  ofPerson: (at: ReadContext, personId: string, planId: string): Promise<ExamSittingRow[]> =>
    managerOf(at).find(ExamSittingEntity, { where: { personId, planId }, order: { assignedAt: 'ASC', id: 'ASC' } }),

  /** Oldest first. */
  ofPeople: (at: ReadContext, personIds: readonly string[]): Promise<ExamSittingRow[]> =>
    managerOf(at).find(ExamSittingEntity, {
      where: { personId: In([...personIds]) },
      order: { assignedAt: 'ASC', id: 'ASC' },
    }),

  nextOf: (at: ReadContext, { roundId, attempt }: Pick<ExamSittingRow, 'roundId' | 'attempt'>) =>
    managerOf(at).findOneBy(ExamSittingEntity, { roundId, attempt: attempt + 1 }),

  runningOf: (at: ReadContext, personId: string): Promise<ExamSittingRow | null> =>
    findRow(at, ExamSittingEntity, { runningKey: personId }),

  running: (at: ReadContext): Promise<ExamSittingRow[]> =>
    managerOf(at).findBy(ExamSittingEntity, { state: 'running' }),

  /** Certificates whose end is to be said by now. */
  toWarn: (at: ReadContext, now: number): Promise<ExamSittingRow[]> =>
    managerOf(at).findBy(ExamSittingEntity, { warnAt: LessThanOrEqual(now) }),

  /** Ids of those that were not there yet: one open sitting a person and plan. */
  insert: (tx: WriteContext, rows: readonly ExamSittingRow[]): Promise<ReadonlySet<string>> =>
    insertNewRows(tx, ExamSittingEntity, rows),

  update: (
    tx: WriteContext,
    { id, version }: Pick<ExamSittingRow, 'id' | 'version'>,
    patch: Partial<ExamSittingRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, ExamSittingEntity, { id, version }, patch, { code: 'exams.sittingChanged', current }),

  /** What is noted of a running exam while it goes on; false when it has ended meanwhile. */
  async note(
    tx: WriteContext,
    { id }: Pick<ExamSittingRow, 'id'>,
    patch: Partial<Pick<ExamSittingRow, 'seenAt' | 'clockChanged' | 'leftAt' | 'absences'>>,
  ): Promise<boolean> {
    const result = await managerOf(tx).update(ExamSittingEntity, { id, state: 'running' }, patch);
    return result.affected === 1;
  },

  /** True for whoever is the first to say that the certificate runs out. */
  async claimWarning(tx: WriteContext, id: string): Promise<boolean> {
    const result = await managerOf(tx).update(ExamSittingEntity, { id, warnAt: Not(IsNull()) }, { warnAt: null });
    return result.affected === 1;
  },

  /** What does not change what it is: who has seen it, what was said of its certificate. */
  async mark(
    tx: WriteContext,
    ids: readonly string[],
    patch: Partial<Pick<ExamSittingRow, 'readAt' | 'notedAt' | 'warnAt'>>,
  ): Promise<void> {
    if (ids.length > 0) await managerOf(tx).update(ExamSittingEntity, { id: In([...ids]) }, patch);
  },

  answers: (at: ReadContext, sittingId: string): Promise<ExamAnswerRow[]> =>
    managerOf(at).find(ExamAnswerEntity, { where: { sittingId }, order: { place: 'ASC' } }),

  answersOf: (at: ReadContext, sittingIds: readonly string[]): Promise<ExamAnswerRow[]> =>
    managerOf(at).find(ExamAnswerEntity, { where: { sittingId: In([...sittingIds]) }, order: { place: 'ASC' } }),

  insertAnswers: (tx: WriteContext, rows: readonly ExamAnswerRow[]): Promise<void> =>
    insertRows(tx, ExamAnswerEntity, rows),

  async answer(
    tx: WriteContext,
    { id }: Pick<ExamAnswerRow, 'id'>,
    patch: Partial<Pick<ExamAnswerRow, 'chosen' | 'text' | 'flagged' | 'answeredAt' | 'awarded' | 'remark'>>,
  ): Promise<void> {
    await managerOf(tx).update(ExamAnswerEntity, { id }, patch);
  },
};
