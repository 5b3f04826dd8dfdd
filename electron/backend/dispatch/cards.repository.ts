import type { Card } from '../../../shared/contract/dispatch.ts';
import type { OrderPointRow } from '../database/entities/orders.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** Bare columns of an order as the board shows it. */
const columns = `o.id AS "orderId", o.number AS number, o.revision AS revision, o.state AS state,
  o.job_type AS "jobType", o.customer_name AS "customerName", o.consignee AS consignee,
  o.destination AS destination, o.goods_summary AS goods, o.pieces AS pieces, o.grams AS grams, o.cm3 AS cm3,
  o.vehicle_type AS "vehicleType", o.urgent AS urgent, o.hold_for_notice AS "holdForNotice",
  o.confirmed_at AS "confirmedAt", o.pickup_from_at AS "pickupFromAt", o.pickup_to_at AS "pickupToAt",
  o.delivery_from_at AS "deliveryFromAt", o.delivery_to_at AS "deliveryToAt",
  (SELECT CASE WHEN p.company <> '' THEN p.company ELSE p.contact END FROM order_point p
    WHERE p.order_id = o.id AND p.kind = 'pickup' ORDER BY p.position LIMIT 1) AS consignor`;

/** The same as `wantedAt` of the domain. */
const wanted = `CASE WHEN o.job_type = 'cityDelivery'
  THEN COALESCE(o.delivery_to_at, o.delivery_from_at, o.pickup_to_at, o.pickup_from_at, o.confirmed_at)
  ELSE COALESCE(o.pickup_to_at, o.pickup_from_at, o.confirmed_at) END`;

export interface WaitingBy {
  /** Wanted after this moment and until that one; `null`: however long ago. */
  readonly after: number | null;
  readonly until: number;
  readonly text: string;
  readonly limit: number;
}

export type RawCard = Omit<Card, 'leg'>;

/** Orders as cards. */
export const cardsRepository = {
  /**
   * Orders without a vehicle, the most urgent first, with how many there are. Only those that are confirmed and did
   * not move on: few, whatever the history's size.
   */
  async waiting(at: ReadContext, by: WaitingBy): Promise<{ readonly cards: RawCard[]; readonly count: number }> {
    const values: unknown[] = [by.until];
    const conditions = [
      `o.state = 'confirmed' AND o.job_type IN ('cityDelivery', 'doorToDoor', 'doorToStation')`,
      `${wanted} <= $1`,
      'NOT EXISTS (SELECT 1 FROM trip_stop t WHERE t.order_id = o.id)',
    ];
    if (by.after !== null) conditions.push(`${wanted} > $${values.push(by.after)}`);
    if (by.text) {
      const text = `$${values.push(`%${by.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)}`;
      const fields = ['o.number', 'o.customer_name', 'o.consignee', 'o.destination'];
      conditions.push(`(${fields.map((field) => `LOWER(${field}) LIKE ${text} ESCAPE '\\'`).join(' OR ')})`);
    }
    const where = `FROM work_order o WHERE ${conditions.join(' AND ')}`;
    const rows = await managerOf(at).query<Stored[]>(
      `SELECT ${columns} ${where} ORDER BY ${wanted}, o.id LIMIT ${by.limit}`,
      values,
    );
    const [counted] =
      rows.length < by.limit
        ? [{ n: rows.length }]
        : await managerOf(at).query<{ n: number | string }[]>(`SELECT count(*) AS n ${where}`, values);
    return { cards: rows.map(cardOf), count: Number(counted?.n ?? 0) };
  },

  /** Orders by their ids. */
  async of(at: ReadContext, ids: readonly string[]): Promise<ReadonlyMap<string, RawCard>> {
    if (ids.length === 0) return new Map();
    const places = ids.map((_, index) => `$${index + 1}`).join(', ');
    const rows = await managerOf(at).query<Stored[]>(`SELECT ${columns} FROM work_order o WHERE o.id IN (${places})`, [
      ...ids,
    ]);
    return new Map(rows.map((row) => [row.orderId, cardOf(row)]));
  },

  /** Where to pick up and deliver, for the driver's paper. */
  async points(at: ReadContext, ids: readonly string[]): Promise<readonly OrderPointRow[]> {
    if (ids.length === 0) return [];
    const places = ids.map((_, index) => `$${index + 1}`).join(', ');
    return managerOf(at).query<OrderPointRow[]>(
      `SELECT order_id AS "orderId", kind, position, company, contact, phone, province, city, district, street
       FROM order_point WHERE order_id IN (${places}) ORDER BY order_id, kind DESC, position`,
      [...ids],
    );
  },
};

type Stored = { readonly [Name in keyof RawCard]: RawCard[Name] extends boolean ? boolean | number : RawCard[Name] } & {
  readonly consignor: string | null;
};

const numbers = ['pieces', 'grams', 'cm3', 'confirmedAt'] as const;
const maybeNumbers = ['pickupFromAt', 'pickupToAt', 'deliveryFromAt', 'deliveryToAt'] as const;

/** 64-bit integers come from PostgreSQL as text, truth from SQLite as a number. */
function cardOf(row: Stored): RawCard {
  const read = (names: readonly (keyof RawCard)[]) =>
    Object.fromEntries(names.map((name) => [name, row[name] === null ? null : Number(row[name])]));
  return {
    ...row,
    ...read(numbers),
    ...read(maybeNumbers),
    urgent: Boolean(row.urgent),
    holdForNotice: Boolean(row.holdForNotice),
    consignor: row.consignor ?? '',
  };
}
