import { NoteEntity, type NoteRow } from '../database/entities/notes.ts';
import { findRow, insertNewRows, updateVersion, upTo } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Of one order. */
const mostOfOrder = 200;

export const notesRepository = {
  find: (at: ReadContext, id: string): Promise<NoteRow | null> => findRow(at, NoteEntity, { id }),

  ofToken: (at: ReadContext, token: string): Promise<NoteRow | null> => findRow(at, NoteEntity, { token }),

  /** The note that was taken for a report; `null` for most. */
  ofReport: (at: ReadContext, reportId: string): Promise<NoteRow | null> =>
    managerOf(at).findOneBy(NoteEntity, { reportId }),

  /** Whether it was new: of a token there is one. */
  insert: async (tx: WriteContext, row: NoteRow): Promise<boolean> =>
    (await insertNewRows(tx, NoteEntity, [row])).size === 1,

  /** The oldest first. */
  open: (at: ReadContext): Promise<NoteRow[]> =>
    managerOf(at).find(NoteEntity, { where: { state: 'open' }, order: { calledAt: 'ASC', id: 'ASC' } }),

  /** So many of the newest, with `null` all. */
  newest: (at: ReadContext, most: number | null): Promise<NoteRow[]> =>
    managerOf(at).find(NoteEntity, {
      order: { savedAt: 'DESC', id: 'DESC' },
      ...upTo(most),
    }),

  ofOrder: (at: ReadContext, orderId: string): Promise<NoteRow[]> =>
    managerOf(at).find(NoteEntity, { where: { orderId }, order: { calledAt: 'DESC', id: 'DESC' }, take: mostOfOrder }),

  update: (
    tx: WriteContext,
    { id, version }: Pick<NoteRow, 'id' | 'version'>,
    patch: Partial<NoteRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, NoteEntity, { id, version }, patch, { code: 'notes.changedMeanwhile', current }),
};
