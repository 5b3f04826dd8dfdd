import { In } from 'typeorm';
import type { AuthorityLimits, ClaimState } from '../../../shared/domain/claims/values.ts';
import {
  ClaimEntity,
  type ClaimRow,
  SettlementEntity,
  type SettlementRow,
  SettlementVoidEntity,
  type SettlementVoidRow,
} from '../database/entities/claims.ts';
import { SettingEntity } from '../database/entities/company.ts';
import { findRow, insertNewRows, insertRows, updateVersion, upTo } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const key = 'claims.limits';

/** What belongs to a report, or to its order by whatever report. */
export interface Whose {
  readonly reportId: string;
  readonly orderId: string | null;
}

/** A decided claim, with the order and the report that it is of. */
export interface DecidedRow {
  readonly id: string;
  readonly customerId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly fen: number;
  readonly reportNumber: string;
}

const whereOf = ({ reportId, orderId }: Whose) => (orderId === null ? [{ reportId }] : [{ reportId }, { orderId }]);

/** Settlements on the spot, claims, and how much each role may settle. */
export const claimsRepository = {
  settlement: (at: ReadContext, id: string): Promise<SettlementRow | null> => findRow(at, SettlementEntity, { id }),

  settlements: (at: ReadContext, whose: Whose): Promise<SettlementRow[]> =>
    managerOf(at).find(SettlementEntity, { where: whereOf(whose), order: { at: 'ASC', id: 'ASC' } }),

  settlementsOfOrder: (at: ReadContext, orderId: string): Promise<SettlementRow[]> =>
    managerOf(at).find(SettlementEntity, { where: { orderId }, order: { at: 'ASC', id: 'ASC' } }),

  /** Two who settle at once for a report or its order come one after the other. */
  async hold(tx: WriteContext, { reportId, orderId }: Whose): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    for (const id of [orderId, reportId]) {
      if (id) await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('claim:' || $1, 0))", [id]);
    }
  },

  /** Whether it was new. */
  addSettlement: async (tx: WriteContext, row: SettlementRow): Promise<boolean> =>
    (await insertNewRows(tx, SettlementEntity, [row])).size === 1,

  /** Those of these settlements that were taken back. */
  voids: (at: ReadContext, settlementIds: readonly string[]): Promise<SettlementVoidRow[]> =>
    settlementIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(SettlementVoidEntity, { where: { settlementId: In([...settlementIds]) } }),

  addVoid: (tx: WriteContext, row: SettlementVoidRow): Promise<void> => insertRows(tx, SettlementVoidEntity, [row]),

  claim: (at: ReadContext, id: string): Promise<ClaimRow | null> => findRow(at, ClaimEntity, { id }),

  /** Claims as they are now, held until the unit of work ends: whoever pays or decides one waits. */
  async holdClaims(tx: WriteContext, ids: readonly string[]): Promise<readonly ClaimRow[]> {
    const manager = managerOf(tx);
    if (ids.length === 0) return [];
    if (manager.connection.options.type === 'postgres') {
      const places = ids.map((_, index) => `$${index + 1}`).join(', ');
      await manager.query(`SELECT id FROM claim WHERE id IN (${places}) ORDER BY id FOR NO KEY UPDATE`, [...ids]);
    }
    return manager.find(ClaimEntity, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  },

  claims: (at: ReadContext, where: { readonly reportId: string } | { readonly orderId: string }): Promise<ClaimRow[]> =>
    managerOf(at).find(ClaimEntity, { where, order: { raisedAt: 'ASC', id: 'ASC' } }),

  /** Decided for orders of these customers and not paid; amounts in fen. */
  decidedOf: (at: ReadContext, customerIds: readonly string[]): Promise<readonly DecidedRow[]> =>
    decided(at, customerIds, ''),

  /** The same, held until the unit of work ends. */
  holdDecided(tx: WriteContext, customerIds: readonly string[]): Promise<readonly DecidedRow[]> {
    const holds = managerOf(tx).connection.options.type === 'postgres';
    return decided(tx, customerIds, holds ? 'FOR NO KEY UPDATE OF c' : '');
  },

  /** Not decided yet, of these orders. */
  async openOf(at: ReadContext, orderIds: readonly string[]): Promise<readonly ClaimRow[]> {
    if (orderIds.length === 0) return [];
    const undecided = await managerOf(at).find(ClaimEntity, { where: { state: 'open' } });
    const asked = new Set(orderIds);
    return undecided.filter(({ orderId }) => orderId !== null && asked.has(orderId));
  },

  /** So many of the newest, with `null` all. */
  newest: (at: ReadContext, state: ClaimState | null, most: number | null): Promise<ClaimRow[]> =>
    managerOf(at).find(ClaimEntity, {
      where: state === null ? {} : { state: In([state]) },
      order: { raisedAt: 'DESC', id: 'DESC' },
      ...upTo(most),
    }),

  addClaim: async (tx: WriteContext, row: ClaimRow): Promise<boolean> =>
    (await insertNewRows(tx, ClaimEntity, [row])).size === 1,

  updateClaim: (
    tx: WriteContext,
    { id, version }: Pick<ClaimRow, 'id' | 'version'>,
    patch: Partial<ClaimRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, ClaimEntity, { id, version }, patch, { code: 'claims.changedMeanwhile', current }),

  async limits(at: ReadContext): Promise<{ readonly limits: AuthorityLimits; readonly version: number } | null> {
    const setting = await managerOf(at).findOneBy(SettingEntity, { key });
    return setting && { limits: setting.value as AuthorityLimits, version: setting.version };
  },

  async saveLimits(
    tx: WriteContext,
    value: AuthorityLimits,
    version: number,
    current: () => Promise<unknown>,
  ): Promise<void> {
    if (version === 0 && !(await claimsRepository.limits(tx))) {
      return insertRows(tx, SettingEntity, [{ key, value, version: 1 }]);
    }
    return updateVersion(tx, SettingEntity, { key, version }, { value }, { code: 'claims.limitsChanged', current });
  },
};

async function decided(at: ReadContext, customerIds: readonly string[], hold: string): Promise<readonly DecidedRow[]> {
  if (customerIds.length === 0) return [];
  const places = customerIds.map((_, index) => `$${index + 1}`).join(', ');
  const rows = await managerOf(at).query<(Omit<DecidedRow, 'fen'> & { readonly fen: number | string })[]>(
    `SELECT c.id AS id, o.customer_id AS "customerId", o.id AS "orderId", o.number AS "orderNumber",
        c.compensation AS fen, COALESCE(r.number, '') AS "reportNumber"
      FROM claim c JOIN work_order o ON o.id = c.order_id JOIN exception_report r ON r.id = c.report_id
      WHERE c.state = 'decided' AND c.compensation > 0 AND o.customer_id IN (${places}) ORDER BY c.decided_at, c.id ${hold}`,
    [...customerIds],
  );
  return rows.map((row) => ({ ...row, fen: Number(row.fen) }));
}
