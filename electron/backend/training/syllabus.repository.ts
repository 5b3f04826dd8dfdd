import { In } from 'typeorm';
import {
  SyllabusEditionEntity,
  type SyllabusEditionRow,
  SyllabusItemEntity,
  type SyllabusItemRow,
} from '../database/entities/training.ts';
import { insertMissingRows, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Any number: the lock under which items are put in order and editions are numbered. */
const syllabusLock = 5_310_259;

export const syllabusRepository = {
  async lock(tx: WriteContext): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    await manager.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [syllabusLock]);
  },

  items: (at: ReadContext): Promise<SyllabusItemRow[]> =>
    managerOf(at).find(SyllabusItemEntity, { order: { position: 'ASC', id: 'ASC' } }),

  insert: (tx: WriteContext, rows: readonly SyllabusItemRow[]): Promise<void> =>
    insertRows(tx, SyllabusItemEntity, rows),

  insertMissing: (tx: WriteContext, rows: readonly SyllabusItemRow[]): Promise<void> =>
    insertMissingRows(tx, SyllabusItemEntity, rows),

  update: (
    tx: WriteContext,
    { id, version }: Pick<SyllabusItemRow, 'id' | 'version'>,
    patch: Partial<SyllabusItemRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, SyllabusItemEntity, { id, version }, patch, { code: 'training.syllabusChanged', current }),

  /** Where it stands among the others; what it says stays at its version. */
  async place(tx: WriteContext, { id }: Pick<SyllabusItemRow, 'id'>, position: number): Promise<void> {
    await managerOf(tx).update(SyllabusItemEntity, { id }, { position });
  },

  async lastEdition(at: ReadContext): Promise<SyllabusEditionRow | null> {
    const [last] = await managerOf(at).find(SyllabusEditionEntity, { order: { number: 'DESC' }, take: 1 });
    return last ?? null;
  },

  insertEdition: (tx: WriteContext, row: SyllabusEditionRow): Promise<void> =>
    insertRows(tx, SyllabusEditionEntity, [row]),

  editions: (at: ReadContext, ids: readonly string[]): Promise<SyllabusEditionRow[]> =>
    managerOf(at).find(SyllabusEditionEntity, { where: { id: In([...ids]) } }),
};
