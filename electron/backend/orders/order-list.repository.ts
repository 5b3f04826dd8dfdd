import { instantOf, addDays } from '../../../shared/lib/dates.ts';
import type { OrderFilter, OrderRow } from '../../../shared/contract/orders.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/**
 * The list is read as bare rows: nothing is hydrated that is not shown, and the newest sheet's
 * state is looked up for the shown rows only.
 */
const columns = `o.id AS id, o.number AS number, o.revision AS revision, o.state AS state, o.job_type AS "jobType",
  o.centre AS centre, o.customer_id AS "customerId", o.customer_name AS "customerName",
  o.customer_order_no AS "customerOrderNo", o.consignee AS consignee, o.destination AS destination,
  o.goods_summary AS goods, o.pieces AS pieces, o.grams AS grams, o.cm3 AS cm3, o.urgent AS urgent,
  o.papers_pending AS "papersPending", o.owner_id AS "ownerId", o.owner_name AS "ownerName", o.delivery_to_at AS "deliveryToAt",
  o.confirmed_at AS "confirmedAt", o.version AS version,
  (SELECT j.state FROM print_job j WHERE j.order_id = o.id ORDER BY j.id DESC LIMIT 1) AS "printState"`;

/** Sheets that are not known to be on paper. */
const notOnPaper = `('queued', 'rendering', 'submitted', 'failed', 'unconfirmed')`;

export type ListFilter = Omit<OrderFilter, 'text'>;

export interface Position {
  readonly confirmedAt: number;
  readonly id: string;
}

export const orderListRepository = {
  /** Newest first, from `after` on. */
  async page(at: ReadContext, filter: ListFilter, zone: string, after: Position | null, take: number) {
    const sql = new Conditions();
    addFilter(sql, filter, zone);
    if (after) {
      sql.add((p) => `(o.confirmed_at, o.id) < (${p(after.confirmedAt)}, ${p(after.id)})`);
    }
    const query = `SELECT ${columns} FROM work_order o ${sql.where} ORDER BY o.confirmed_at DESC, o.id DESC LIMIT ${take}`;
    return read(await managerOf(at).query(query, sql.values));
  },

  /** Those of the given orders that match, newest first. */
  async among(at: ReadContext, ids: readonly string[], filter: ListFilter, zone: string) {
    if (ids.length === 0) return [];
    const sql = new Conditions();
    sql.add((p) => `o.id IN (${ids.map(p).join(', ')})`);
    addFilter(sql, filter, zone);
    return read(
      await managerOf(at).query(`SELECT ${columns} FROM work_order o ${sql.where} ORDER BY o.id DESC`, sql.values),
    );
  },

  /** How many match, counted no further than `most`. */
  async count(at: ReadContext, filter: ListFilter, zone: string, most: number): Promise<number> {
    const sql = new Conditions();
    addFilter(sql, filter, zone);
    const query = `SELECT count(*) AS n FROM (SELECT 1 FROM work_order o ${sql.where} LIMIT ${most}) AS counted`;
    const [row] = await managerOf(at).query<{ n: number | string }[]>(query, sql.values);
    return Number(row?.n ?? 0);
  },
};

class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  add(write: (parameter: (value: unknown) => string) => string): void {
    this.parts.push(
      write((value) => {
        this.values.push(value);
        return `$${this.values.length}`;
      }),
    );
  }

  get where(): string {
    return this.parts.length > 0 ? `WHERE ${this.parts.join(' AND ')}` : '';
  }
}

function addFilter(sql: Conditions, filter: ListFilter, zone: string): void {
  const { states, jobTypes, customerId, ownerId, from, to } = filter;
  const [onlyState] = states;
  if (states.length === 1) sql.add((p) => `o.state = ${p(onlyState)}`);
  // Several states run down the list by time: merging their indexes would sort all of them first.
  else if (states.length > 1) sql.add((p) => `(o.state || '') IN (${states.map(p).join(', ')})`);
  if (jobTypes.length > 0) sql.add((p) => `o.job_type IN (${jobTypes.map(p).join(', ')})`);
  if (customerId) sql.add((p) => `o.customer_id = ${p(customerId)}`);
  if (ownerId) sql.add((p) => `o.owner_id = ${p(ownerId)}`);
  if (from) sql.add((p) => `o.confirmed_at >= ${p(instantOf(from, '00:00', zone))}`);
  if (to) sql.add((p) => `o.confirmed_at < ${p(instantOf(addDays(to, 1), '00:00', zone))}`);
  if (filter.dueOn) {
    const [begin, end] = [instantOf(filter.dueOn, '00:00', zone), instantOf(filter.dueOn, '24:00', zone)];
    // A day's deliveries are few: they are gathered first, then laid beside the other filters.
    sql.add(
      (p) =>
        `o.id IN (SELECT d.id FROM work_order d WHERE d.delivery_to_at > ${p(begin)} AND d.delivery_to_at <= ${p(end)})`,
    );
  }
  if (filter.notPrinted) {
    sql.add(() => `o.id IN (SELECT j.order_id FROM print_job j WHERE j.state IN ${notOnPaper})`);
  }
}

type Flags = 'urgent' | 'papersPending';

function read(rows: readonly (Omit<OrderRow, Flags> & Record<Flags, boolean | number>)[]): OrderRow[] {
  return rows.map((row) => ({
    ...row,
    urgent: Boolean(row.urgent),
    papersPending: Boolean(row.papersPending),
  }));
}
