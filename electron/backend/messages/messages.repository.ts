import { ContactEntity, type ContactRow, WishEntity, type WishRow } from '../database/entities/messages.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** What was said, to whom, and how customers want to be told. */
export const contactsRepository = {
  ofOrder: (at: ReadContext, orderId: string): Promise<ContactRow[]> =>
    managerOf(at).find(ContactEntity, { where: { orderId }, order: { at: 'DESC', id: 'DESC' } }),

  insert: (tx: WriteContext, row: ContactRow): Promise<void> => insertRows(tx, ContactEntity, [row]),
};

export const wishesRepository = {
  find: (at: ReadContext, customerId: string): Promise<WishRow | null> => findRow(at, WishEntity, { customerId }),

  async save(tx: WriteContext, { version, ...row }: WishRow, current: () => Promise<unknown>): Promise<void> {
    if (version === 0 && !(await wishesRepository.find(tx, row.customerId))) {
      return insertRows(tx, WishEntity, [{ ...row, version: 1 }]);
    }
    const { customerId, ...patch } = row;
    return updateVersion(tx, WishEntity, { customerId, version }, patch, { code: 'messages.wishChanged', current });
  },
};
