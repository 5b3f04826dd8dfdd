import { In } from 'typeorm';
import { type SettlementTerms, startingTerms } from '../../../shared/domain/settlement/terms.ts';
import { CustomerEntity } from '../database/entities/customers.ts';
import {
  QuotationEntity,
  type QuotationRow,
  TermsEntity,
  type TermsRow,
} from '../database/entities/settlement-terms.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** What settlement reads of a customer. */
export interface Account {
  readonly id: string;
  readonly nameZh: string;
  readonly keyAccount: boolean;
  /** Last day of his month; `null` where it ends with the calendar's. */
  readonly closingDay: number | null;
  readonly ownerId: string | null;
}

interface Dated {
  readonly customerId: string;
  readonly fromDay: string;
}

const changed = 'settlement.agreementChanged';

/** Customers as accounts, and what was agreed with them. */
export const accountsRepository = {
  async accounts(at: ReadContext, ids: readonly string[]): Promise<readonly Account[]> {
    const found = await inSteps(ids, (some) =>
      managerOf(at).find(CustomerEntity, {
        select: ['id', 'nameZh', 'keyAccount', 'settlementDay', 'ownerId'],
        where: { id: In([...some]) },
      }),
    );
    return found.map(({ id, nameZh, keyAccount, settlementDay, ownerId }) => {
      return { id, nameZh, keyAccount, closingDay: settlementDay, ownerId };
    });
  },

  /** Every version for these customers, the oldest first. */
  terms: (at: ReadContext, customerIds: readonly string[]): Promise<TermsRow[]> =>
    inSteps(customerIds, (some) =>
      managerOf(at).find(TermsEntity, { where: { customerId: In([...some]) }, order: { fromDay: 'ASC' } }),
    ),

  quotations: (at: ReadContext, customerIds: readonly string[]): Promise<QuotationRow[]> =>
    inSteps(customerIds, (some) =>
      managerOf(at).find(QuotationEntity, { where: { customerId: In([...some]) }, order: { fromDay: 'ASC' } }),
    ),

  async saveTerms(tx: WriteContext, row: TermsRow, current: () => Promise<unknown>): Promise<void> {
    if (row.version === 1) return insertRows(tx, TermsEntity, [row]);
    const { customerId, fromDay, version: _version, ...patch } = row;
    const where = { customerId, fromDay, version: row.version - 1 };
    return updateVersion(tx, TermsEntity, where, patch, { code: changed, current });
  },

  async saveQuotation(tx: WriteContext, row: QuotationRow, current: () => Promise<unknown>): Promise<void> {
    if (row.version === 1) return insertRows(tx, QuotationEntity, [row]);
    const { customerId, fromDay, version: _version, ...patch } = row;
    const where = { customerId, fromDay, version: row.version - 1 };
    return updateVersion(tx, QuotationEntity, where, patch, { code: changed, current });
  },
};

/** What is in force for each customer on that day: the newest version from it or before. */
export function inForce<Row extends Dated>(rows: readonly Row[], customerId: string, day: string): Row | null {
  return rows.findLast((row) => row.customerId === customerId && row.fromDay <= day) ?? null;
}

/** How the customer settles a period that ends on that day. */
export function termsInForce(
  rows: readonly TermsRow[],
  { id, keyAccount }: Pick<Account, 'id' | 'keyAccount'>,
  lastDay: string,
): SettlementTerms {
  return inForce(rows, id, lastDay)?.terms ?? startingTerms(keyAccount);
}

/** SQLite takes only so many parameters a statement. */
async function inSteps<Row>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const step = 500;
  const found: Row[] = [];
  for (let from = 0; from < ids.length; from += step) found.push(...(await read(ids.slice(from, from + step))));
  return found;
}
