import { ReceptionBookEntity, type ReceptionBookRow } from '../database/entities/reception.ts';
import { insertNewRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

type Kind = ReceptionBookRow['kind'];

/** Versions of the template and of the list of rooms: only ever added to. */
export const booksRepository = {
  newest: (at: ReadContext, kind: Kind): Promise<ReceptionBookRow | null> =>
    managerOf(at).findOne(ReceptionBookEntity, { where: { kind }, order: { revision: 'DESC' } }),

  version: (at: ReadContext, kind: Kind, revision: number): Promise<ReceptionBookRow | null> =>
    managerOf(at).findOneBy(ReceptionBookEntity, { kind, revision }),

  versions: (at: ReadContext, kind: Kind): Promise<ReceptionBookRow[]> =>
    managerOf(at).find(ReceptionBookEntity, { where: { kind }, order: { revision: 'DESC' }, take: 100 }),

  /** Whether the version was new: two who save at once make one. */
  insert: async (tx: WriteContext, row: ReceptionBookRow): Promise<boolean> =>
    (await insertNewRows(tx, ReceptionBookEntity, [row])).size === 1,
};
