import type { Shipment, TrackingFilter } from '../../../shared/contract/tracking.ts';
import type { OrderState } from '../../../shared/domain/orders/states.ts';
import { podDueOn, usualPodDays } from '../../../shared/domain/tracking/pod-due.ts';
import { promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import { addDays, instantOf } from '../../../shared/lib/dates.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** Bare rows: the order's own columns beside those of its line in the table. */
const columns = `o.id AS id, o.number AS number, o.revision AS revision, o.state AS state, o.confirmed_at AS "acceptedAt",
  o.customer_id AS "customerId", o.customer_name AS "customerName", o.consignee AS consignee,
  o.destination AS destination, o.job_type AS "jobType", o.mode AS mode, o.centre AS centre, o.urgent AS urgent,
  o.pieces AS pieces, o.grams AS grams, o.cm3 AS cm3, o.pod_kind AS "podKind", o.owner_id AS "ownerId",
  o.owner_name AS "ownerName", o.delivery_from_at AS "deliveryFromAt", o.delivery_to_at AS "deliveryToAt",
  (SELECT CASE WHEN p.company <> '' THEN p.company ELSE p.contact END FROM order_point p
    WHERE p.order_id = o.id AND p.kind = 'pickup' ORDER BY p.position LIMIT 1) AS consignor,
  s.service_class AS "serviceClass", s.proposed_class AS "proposedClass", s.class_rules AS "classRules",
  s.partner_name AS "partnerName", s.partner_no AS "partnerNo", s.departed_at AS "departedAt", s.seen_at AS "seenAt",
  s.seen_place AS "seenPlace", s.expected_at AS "expectedAt", s.arrived_at AS "arrivedAt", s.signed_at AS "signedAt",
  s.signee AS signee, s.signed_pieces AS "signedPieces", s.outcome AS outcome, s.condition AS condition,
  s.attitude AS attitude, s.satisfied AS satisfied, s.late_reason AS "lateReason", s.pod_back_at AS "podBackAt",
  s.remarks AS remarks, s.letter_sent_at AS "letterSentAt", s.letter_revision AS "letterRevision", s.pod_days AS "podDays",
  s.closed_at AS "closedAt", s.bypass_reason AS "bypassReason", s.opened_at AS "openedAt", s.version AS version`;

/**
 * The order leads, so that its indexes give the rows newest first: an inner join, or a condition that no missing
 * line could meet, lets SQLite read all lines and sort them.
 */
const tables = 'FROM work_order o LEFT JOIN shipment s ON s.order_id = o.id';
const inTable = `COALESCE(s.order_id, '') <> ''`;

export interface Position {
  readonly acceptedAt: number;
  readonly id: string;
}

export interface ListedBy {
  readonly filter: TrackingFilter;
  readonly zone: string;
  readonly now: number;
  /** Orders that a search found; `null` when nothing was searched for. */
  readonly found: readonly string[] | null;
}

export const shipmentListRepository = {
  /** Newest first, from `after` on. */
  async page(at: ReadContext, by: ListedBy, after: Position | null, take: number): Promise<Shipment[]> {
    const sql = conditionsOf(by);
    if (after) sql.add((p) => `(o.confirmed_at, o.id) < (${p(after.acceptedAt)}, ${p(after.id)})`);
    const order = `ORDER BY o.confirmed_at DESC, o.id DESC LIMIT ${take}`;
    const states = statesOf[by.filter.view];
    // Each state has its own road, newest first: their heads are merged, however many rows the states hold.
    const heads = states.map(
      (state) => `SELECT * FROM (SELECT ${columns} ${tables} ${sql.where(state)} ${order}) AS h`,
    );
    const query =
      heads.length > 0
        ? `SELECT * FROM (${heads.join(' UNION ALL ')}) AS heads ORDER BY "acceptedAt" DESC, id DESC LIMIT ${take}`
        : `SELECT ${columns} ${tables} ${sql.where()} ${order}`;
    return read(await managerOf(at).query<RawShipment[]>(query, sql.values), by.zone);
  },

  /** How many match, counted no further than `most`. */
  async count(at: ReadContext, by: ListedBy, most: number): Promise<number> {
    const sql = conditionsOf(by);
    const states = statesOf[by.filter.view];
    const one = (where: string) => `SELECT * FROM (SELECT 1 AS found ${tables} ${where} LIMIT ${most}) AS h`;
    const all = states.length > 0 ? states.map((state) => one(sql.where(state))) : [one(sql.where())];
    const query = `SELECT count(*) AS n FROM (SELECT 1 AS found FROM (${all.join(' UNION ALL ')}) AS a LIMIT ${most}) AS counted`;
    const [row] = await managerOf(at).query<{ n: number | string }[]>(query, sql.values);
    return Number(row?.n ?? 0);
  },

  async one(at: ReadContext, id: string, zone: string): Promise<Shipment | null> {
    const query = `SELECT ${columns} ${tables} WHERE o.id = $1 AND ${inTable}`;
    const [row] = read(await managerOf(at).query<RawShipment[]>(query, [id]), zone);
    return row ?? null;
  },
};

const under: readonly OrderState[] = ['confirmed', 'dispatched', 'collected', 'inTransit'];

/** The states of a view; none: whatever the state. */
const statesOf: Readonly<Record<TrackingFilter['view'], readonly OrderState[]>> = {
  all: [],
  open: [...under, 'arrived', 'signed'],
  notArrived: under,
  overdue: under,
  late: [],
  podMissing: ['signed'],
  trouble: [],
};

const promised = 'COALESCE(o.delivery_to_at, o.delivery_from_at, s.expected_at)';

function conditionsOf({ filter, zone, now, found }: ListedBy): Conditions {
  const { view, customerId, ownerId, classes, centre, from, to } = filter;
  const sql = new Conditions();
  sql.add(() => inTable);
  if (view === 'overdue') sql.add((p) => `${promised} < ${p(now)}`);
  if (view === 'late') sql.add(() => `COALESCE(s.arrived_at, 0) > ${promised}`);
  if (view === 'podMissing') sql.add(() => `s.pod_back_at IS NULL AND o.pod_kind <> 'none'`);
  if (customerId) sql.add((p) => `o.customer_id = ${p(customerId)}`);
  if (ownerId) sql.add((p) => `o.owner_id = ${p(ownerId)}`);
  if (classes.length > 0) sql.add((p) => `COALESCE(s.service_class, '') IN (${classes.map(p).join(', ')})`);
  if (centre) sql.add((p) => `o.centre = ${p(centre)}`);
  if (from) sql.add((p) => `o.confirmed_at >= ${p(instantOf(from, '00:00', zone))}`);
  if (to) sql.add((p) => `o.confirmed_at < ${p(instantOf(addDays(to, 1), '00:00', zone))}`);
  if (found) sql.add((p) => (found.length > 0 ? `o.id IN (${found.map(p).join(', ')})` : '1 = 0'));
  return sql;
}

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

  where(state?: OrderState): string {
    const parts = state ? [`o.state = '${state}'`, ...this.parts] : this.parts;
    return parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '';
  }
}

type RawShipment = Omit<Shipment, 'promisedAt' | 'podDueOn' | 'classRules' | 'urgent' | 'satisfied' | 'consignor'> & {
  readonly classRules: string;
  readonly urgent: boolean | number;
  readonly satisfied: boolean | number | null;
  readonly consignor: string | null;
  readonly deliveryFromAt: number | null;
  readonly deliveryToAt: number | null;
  readonly podDays: number | null;
};

function read(rows: readonly RawShipment[], zone: string): Shipment[] {
  return rows.map(({ deliveryFromAt, deliveryToAt, podDays, ...row }) => ({
    ...row,
    classRules: JSON.parse(row.classRules) as Shipment['classRules'],
    urgent: Boolean(row.urgent),
    satisfied: row.satisfied === null ? null : Boolean(row.satisfied),
    consignor: row.consignor ?? '',
    promisedAt: promisedAt({ deliveryFromAt, deliveryToAt, expectedAt: row.expectedAt }),
    podDueOn: podDueOn(row, podDays ?? usualPodDays, zone),
  }));
}
