import { In } from 'typeorm';
import type { MonthText } from '../../../shared/lib/month.ts';
import {
  DeductionEntity,
  type DeductionRow,
  DisputeEntity,
  type DisputeRow,
  StatementEntity,
  StatementRevisionEntity,
  type StatementRevisionRow,
  type StatementRow,
  StatementStepEntity,
  type StatementStepRow,
} from '../database/entities/settlement.ts';
import { findRow, insertNewRows, insertRows, returning, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const changed = 'settlement.changedMeanwhile';

/** Statements with their versions, deductions, disputes and what was said about them. */
export const statementsRepository = {
  find: (at: ReadContext, id: string): Promise<StatementRow | null> => findRow(at, StatementEntity, { id }),

  many: (at: ReadContext, ids: readonly string[]): Promise<StatementRow[]> =>
    ids.length === 0 ? Promise.resolve([]) : managerOf(at).find(StatementEntity, { where: { id: In([...ids]) } }),

  ofCustomerMonth: (at: ReadContext, customerId: string, month: MonthText): Promise<StatementRow | null> =>
    findRow(at, StatementEntity, { customerId, month }),

  ofMonth: (at: ReadContext, month: MonthText): Promise<StatementRow[]> =>
    managerOf(at).find(StatementEntity, { where: { month }, order: { customerName: 'ASC', id: 'ASC' } }),

  /** What each of these customers was billed in months before that one, in fen. */
  async billedBefore(
    at: ReadContext,
    customerIds: readonly string[],
    month: MonthText,
  ): Promise<ReadonlyMap<string, number>> {
    if (customerIds.length === 0) return new Map();
    const places = customerIds.map((_, index) => `$${index + 2}`).join(', ');
    const rows = await managerOf(at).query<{ id: string; fen: number | string }[]>(
      `SELECT customer_id AS id, SUM(amount_fen) AS fen FROM statement
        WHERE month < $1 AND customer_id IN (${places}) GROUP BY customer_id`,
      [month, ...customerIds],
    );
    return new Map(rows.map(({ id, fen }) => [id, Number(fen)]));
  },

  /** Those of these customers, or of all, who have a statement of the month. */
  async customersOf(
    at: ReadContext,
    month: MonthText,
    customerIds: readonly string[] | null,
  ): Promise<ReadonlySet<string>> {
    const rows = await managerOf(at).query<{ id: string }[]>(
      'SELECT customer_id AS id FROM statement WHERE month = $1',
      [month],
    );
    const there = rows.map(({ id }) => id);
    return new Set(customerIds === null ? there : there.filter((id) => customerIds.includes(id)));
  },

  ofCustomer: (at: ReadContext, customerId: string): Promise<StatementRow[]> =>
    managerOf(at).find(StatementEntity, { where: { customerId }, order: { month: 'ASC' } }),

  ofInvoice: (at: ReadContext, invoiceNo: string): Promise<StatementRow | null> =>
    findRow(at, StatementEntity, { invoiceNo }),

  /** The newest first. */
  async months(at: ReadContext): Promise<readonly MonthText[]> {
    const rows = await managerOf(at).query<{ month: string }[]>(
      'SELECT DISTINCT month FROM statement ORDER BY month DESC LIMIT 60',
    );
    return rows.map(({ month }) => month);
  },

  /** The statement as it is now, held until the unit of work ends. */
  async hold(tx: WriteContext, id: string): Promise<StatementRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT id FROM statement WHERE id = $1 FOR NO KEY UPDATE', [id]);
    }
    return statementsRepository.find(tx, id);
  },

  /** What is written of a customer's account comes one after the other: drafts, payments and write-offs. */
  async holdAccount(tx: WriteContext, customerIds: readonly string[]): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    for (const id of customerIds.toSorted()) {
      await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('settlement:' || $1, 0))", [id]);
    }
  },

  /** Ids of those that were new: a customer's month has one statement. */
  insert: (tx: WriteContext, rows: readonly StatementRow[]): Promise<ReadonlySet<string>> =>
    insertNewRows(tx, StatementEntity, rows),

  update: (
    tx: WriteContext,
    { id, version }: Pick<StatementRow, 'id' | 'version'>,
    patch: Partial<StatementRow>,
    current: () => Promise<unknown>,
  ): Promise<void> => updateVersion(tx, StatementEntity, { id, version }, patch, { code: changed, current }),

  /** With nothing that refers to it. */
  async remove(tx: WriteContext, id: string): Promise<void> {
    await managerOf(tx).delete(StatementEntity, { id });
  },

  deductions: (at: ReadContext, statementId: string, revision: number): Promise<DeductionRow[]> =>
    managerOf(at).find(DeductionEntity, { where: { statementId, revision }, order: { position: 'ASC' } }),

  addDeductions: (tx: WriteContext, rows: readonly DeductionRow[]): Promise<void> =>
    insertRows(tx, DeductionEntity, rows),

  async removeDeductions(tx: WriteContext, statementId: string, revision: number): Promise<void> {
    await managerOf(tx).delete(DeductionEntity, { statementId, revision });
  },

  /** Those of these claims that stand on the version in force of a statement, but not of this one. */
  async deductedClaims(at: ReadContext, claimIds: readonly string[], otherThan = ''): Promise<ReadonlySet<string>> {
    if (claimIds.length === 0) return new Set();
    const places = claimIds.map((_, index) => `$${index + 2}`).join(', ');
    const rows = await managerOf(at).query<{ id: string }[]>(
      `SELECT d.claim_id AS id FROM statement_deduction d
        JOIN statement s ON s.id = d.statement_id AND s.revision = d.revision
        WHERE d.statement_id <> $1 AND d.claim_id IN (${places})`,
      [otherThan, ...claimIds],
    );
    return new Set(rows.map(({ id }) => id));
  },

  /** The number of the statement that was handed over and takes this claim off. */
  async deductedOn(at: ReadContext, claimId: string): Promise<string | null> {
    const [found] = await managerOf(at).query<{ number: string }[]>(
      `SELECT s.number AS number FROM statement_deduction d
        JOIN statement s ON s.id = d.statement_id AND s.revision = d.revision
        WHERE d.claim_id = $1 AND s.state <> 'draft' LIMIT 1`,
      [claimId],
    );
    return found?.number ?? null;
  },

  revisions: (at: ReadContext, statementId: string): Promise<StatementRevisionRow[]> =>
    managerOf(at).find(StatementRevisionEntity, { where: { statementId }, order: { revision: 'ASC' } }),

  addRevision: (tx: WriteContext, row: StatementRevisionRow): Promise<void> =>
    insertRows(tx, StatementRevisionEntity, [row]),

  disputes: (at: ReadContext, statementIds: readonly string[]): Promise<DisputeRow[]> =>
    statementIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(DisputeEntity, {
          where: { statementId: In([...statementIds]) },
          order: { raisedAt: 'ASC', id: 'ASC' },
        }),

  openDisputes: (at: ReadContext, statementIds: readonly string[]): Promise<DisputeRow[]> =>
    managerOf(at)
      .find(DisputeEntity, { where: { state: 'open' } })
      .then((rows) => rows.filter(({ statementId }) => statementIds.includes(statementId))),

  dispute: (at: ReadContext, id: string): Promise<DisputeRow | null> => findRow(at, DisputeEntity, { id }),

  addDispute: (tx: WriteContext, row: DisputeRow): Promise<void> => insertRows(tx, DisputeEntity, [row]),

  updateDispute: (
    tx: WriteContext,
    { id, version }: Pick<DisputeRow, 'id' | 'version'>,
    patch: Partial<DisputeRow>,
    current: () => Promise<unknown>,
  ): Promise<void> => updateVersion(tx, DisputeEntity, { id, version }, patch, { code: changed, current }),

  steps: (at: ReadContext, statementId: string): Promise<StatementStepRow[]> =>
    managerOf(at).find(StatementStepEntity, { where: { statementId }, order: { at: 'ASC', id: 'ASC' } }),

  addStep: (tx: WriteContext, row: StatementStepRow): Promise<void> => insertRows(tx, StatementStepEntity, [row]),

  /** The last of so many numbers more of a month's series. */
  async nextNumbers(tx: WriteContext, series: string, count: number): Promise<number> {
    const [row] = await returning<{ last: number }>(
      tx,
      'INSERT INTO number_series (series, last) VALUES ($1, $2) ON CONFLICT (series) DO UPDATE SET last = number_series.last + $2 RETURNING last',
      [series, count],
    );
    if (!row) throw new Error(`No number from series ${series}`);
    return row.last;
  },
};
