import { In, IsNull } from 'typeorm';
import { CustomerContactEntity, CustomerEntity, type CustomerRow } from '../database/entities/customers.ts';
import { SpokenConsentEntity, type SpokenConsentRow } from '../database/entities/handovers.ts';
import { WorkOrderEntity } from '../database/entities/orders.ts';
import { UserAccountEntity, UserRoleEntity } from '../database/entities/people.ts';
import { findRow, insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** What the hand-overs know of customers, of colleagues and of a leader's word. */
export const acceptanceRepository = {
  customer: (at: ReadContext, id: string): Promise<CustomerRow | null> => findRow(at, CustomerEntity, { id }),

  /** The record, held until the unit of work ends: two consents at once come one after the other. */
  async holdCustomer(tx: WriteContext, id: string): Promise<CustomerRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT id FROM customer WHERE id = $1 FOR UPDATE', [id]);
    }
    return acceptanceRepository.customer(tx, id);
  },

  async customers(at: ReadContext, ids: readonly string[]): Promise<ReadonlyMap<string, CustomerRow>> {
    const rows = await managerOf(at).findBy(CustomerEntity, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  },

  contacts: (at: ReadContext, customerId: string) =>
    managerOf(at).find(CustomerContactEntity, { where: { customerId }, order: { position: 'ASC' } }),

  /** Those who work here, with their roles, by name. */
  async colleagues(at: ReadContext) {
    const accounts = await managerOf(at).find(UserAccountEntity, {
      where: { active: true },
      order: { userKey: 'ASC' },
    });
    const held = await managerOf(at).find(UserRoleEntity);
    const roles = Map.groupBy(held, ({ userId }) => userId);
    return accounts.map(({ id, nameZh }) => ({
      id,
      name: nameZh,
      roles: (roles.get(id) ?? []).map(({ role }) => role),
    }));
  },

  /** Nobody takes a role from them, or closes their account, before this unit of work ends. */
  async holdAccounts(tx: WriteContext, ids: readonly string[]): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    const places = ids.map((_, index) => `$${index + 1}`).join(',');
    await manager.query(`SELECT id FROM user_account WHERE id IN (${places}) ORDER BY id FOR SHARE`, [...ids]);
  },

  consentsOf: (at: ReadContext, customerId: string): Promise<SpokenConsentRow[]> =>
    managerOf(at).find(SpokenConsentEntity, { where: { customerId }, order: { id: 'DESC' } }),

  /** Words whose papers are missing, the first deadline first. */
  pendingConsents: (at: ReadContext): Promise<SpokenConsentRow[]> =>
    managerOf(at).find(SpokenConsentEntity, { where: { settledAt: IsNull() }, order: { deadlineAt: 'ASC' } }),

  insertConsent: (tx: WriteContext, row: SpokenConsentRow) => insertRows(tx, SpokenConsentEntity, [row]),

  async settleConsents(tx: WriteContext, customerId: string, handoverId: string, settledAt: number): Promise<void> {
    const patch = { settledAt, settledByHandoverId: handoverId };
    await managerOf(tx).update(SpokenConsentEntity, { customerId, settledAt: IsNull() }, patch);
  },

  /** The orders whose papers are complete now. */
  async clearPending(tx: WriteContext, customerId: string): Promise<readonly string[]> {
    const pending = { customerId, papersPending: true };
    const orders = await managerOf(tx).find(WorkOrderEntity, { select: { id: true }, where: pending });
    if (orders.length > 0) await managerOf(tx).update(WorkOrderEntity, pending, { papersPending: false });
    return orders.map(({ id }) => id);
  },

  async customerOfOrder(at: ReadContext, orderId: string): Promise<string | null> {
    return (await findRow(at, WorkOrderEntity, { id: orderId }))?.customerId ?? null;
  },

  /** Whether the date was still `before`. */
  async setBreakIn(tx: WriteContext, id: string, before: string | null, until: string | null): Promise<boolean> {
    const where = { id, breakInUntil: before ?? IsNull() };
    return (await managerOf(tx).update(CustomerEntity, where, { breakInUntil: until })).affected === 1;
  },
};
