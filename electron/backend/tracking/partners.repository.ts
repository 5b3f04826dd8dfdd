import { type PartnerRow, PartnerEntity } from '../database/entities/tracking.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Network companies: some dozens. */
export const partnersRepository = {
  all: (at: ReadContext): Promise<PartnerRow[]> => managerOf(at).find(PartnerEntity, { order: { name: 'ASC' } }),

  find: (at: ReadContext, id: string): Promise<PartnerRow | null> => findRow(at, PartnerEntity, { id }),

  named: (at: ReadContext, name: string): Promise<PartnerRow | null> => findRow(at, PartnerEntity, { name }),

  insert: (tx: WriteContext, row: PartnerRow): Promise<void> => insertRows(tx, PartnerEntity, [row]),

  update: (tx: WriteContext, id: string, version: number, patch: Partial<PartnerRow>): Promise<void> =>
    updateVersion(tx, PartnerEntity, { id, version }, patch, {
      code: 'tracking.partnerChanged',
      current: () => partnersRepository.find(tx, id),
    }),
};
