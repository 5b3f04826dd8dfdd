import type { OrderFilter } from '../../../shared/contract/orders.ts';
import type { RawDatabase } from './raw.ts';

/** The bare queries: one prepared statement each that reads just what the screen shows. */

const orderColumns = `o.id, o.number, o.revision, o.state, o.job_type, o.centre, o.customer_id, o.customer_name, o.customer_order_no,
  o.consignee, o.destination, o.goods_summary, o.pieces, o.grams, o.cm3, o.urgent, o.owner_id, o.owner_name, o.delivery_to_at,
  o.confirmed_at, o.version, (SELECT j.state FROM print_job j WHERE j.order_id = o.id ORDER BY j.id DESC LIMIT 1)`;

export function rawList(raw: RawDatabase, filter: Partial<OrderFilter>) {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (value: unknown) => `$${values.push(value)}`;
  const { states = [], customerId, jobTypes = [] } = filter;
  if (states.length > 0) conditions.push(`o.state IN (${states.map(add).join(', ')})`);
  if (jobTypes.length > 0) conditions.push(`o.job_type IN (${jobTypes.map(add).join(', ')})`);
  if (customerId) conditions.push(`o.customer_id = ${add(customerId)}`);
  if (filter.notPrinted)
    conditions.push("o.id IN (SELECT order_id FROM print_job WHERE state IN ('unconfirmed', 'failed', 'queued'))");
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return raw.query(
    `SELECT ${orderColumns} FROM work_order o ${where} ORDER BY o.confirmed_at DESC, o.id DESC LIMIT 51`,
    values,
  );
}

const shipmentColumns = `o.id, o.number, o.revision, o.state, o.confirmed_at, o.customer_id, o.customer_name, o.consignee,
  o.destination, o.job_type, o.mode, o.centre, o.urgent, o.pieces, o.grams, o.cm3, o.pod_kind, o.owner_id, o.owner_name,
  o.delivery_from_at, o.delivery_to_at, (SELECT p.company FROM order_point p WHERE p.order_id = o.id AND p.kind = 'pickup'
  ORDER BY p.position LIMIT 1), s.*`;

/** A page of the feedback table: everything, or what is not over yet. */
export function rawFeedback(raw: RawDatabase, openOnly: boolean) {
  const where = openOnly ? "WHERE o.state NOT IN ('closed', 'cancelled')" : '';
  return raw.query(
    `SELECT ${shipmentColumns} FROM work_order o LEFT JOIN shipment s ON s.order_id = o.id ${where}
     ORDER BY o.confirmed_at DESC, o.id DESC LIMIT 51`,
  );
}

export function rawSearch(raw: RawDatabase, pair: string) {
  return raw.query(
    `SELECT ${orderColumns} FROM (SELECT ref_id FROM search_token WHERE scope = 'order' AND token = $1
     ORDER BY ref_id DESC LIMIT 51) AS t JOIN work_order o ON o.id = t.ref_id ORDER BY o.id DESC`,
    [pair],
  );
}

export function rawLookUp(raw: RawDatabase, pair: string) {
  return raw.query(
    `SELECT c.id, c.code, c.name_zh, c.name_en, c.key_account, c.active, p.name, p.mobile
     FROM (SELECT ref_id FROM search_token WHERE scope = 'customer' AND token = $1 ORDER BY ref_id DESC LIMIT 20) AS t
     JOIN customer c ON c.id = t.ref_id LEFT JOIN customer_contact p ON p.customer_id = c.id AND p.position = 0`,
    [pair],
  );
}
