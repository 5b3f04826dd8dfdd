import type { Channel } from '../../../shared/domain/orders/job-types.ts';
import type { ReportItem } from '../../../shared/domain/reports/counted.ts';
import { type ReportFigureId, rowTag } from '../../../shared/domain/reports/figures.ts';
import type { CarrierCell } from '../../../shared/domain/reports/grades.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { itemOf, ofOrder, type RawItem, type Scope, statement, type Statement, whole, whose } from './sql.ts';

const byChannel: Readonly<Record<Channel, ReportFigureId>> = {
  phone: 'byPhone',
  email: 'byEmail',
  fax: 'byFax',
  marketing: 'byMarketing',
};

const nothing = `NULL AS "doneAt", NULL AS other`;
const owned = { person: 'o.owner_id', customer: 'o.customer_id' };
const taken = { person: 'o.confirmed_by_id', customer: 'o.customer_id' };

/** Which way an order goes, in words of the catalogue; of outbound freight its mode says it. */
const way = "CASE WHEN o.mode IS NULL THEN 'jobType.' || o.job_type ELSE 'mode.' || o.mode END";

/** Orders of a period, as they stand at this moment. */
export const orderItemsRepository = {
  /** Taken and not cancelled, by channel and client; one client's by destination and mode. */
  taken: (at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, o.destination AS detail, o.confirmed_at AS at,
        o.delivery_to_at AS "dueAt", o.channel AS part, NULL AS "doneAt", ${way} AS other FROM work_order o
        WHERE o.confirmed_at >= ${put(scope.from)} AND o.confirmed_at < ${put(scope.end)} AND o.state <> 'cancelled'
        ${whose(scope, { put, ...rest }, taken)} ORDER BY o.confirmed_at, o.id`,
      (row) => [
        'taken',
        byChannel[row.part as Channel],
        ...(scope.customerId === null
          ? [rowTag('clients', row.customerName ?? '')]
          : [rowTag('destinations', row.detail ?? ''), rowTag('modes', row.other ?? '')]),
      ],
    ),

  /** Pieces and grams of what was taken, by destination or mode. */
  async volume(
    at: ReadContext,
    scope: Scope,
    by: 'destinations' | 'modes',
  ): Promise<ReadonlyMap<string, readonly number[]>> {
    const { values, ...given } = statement();
    const key = by === 'modes' ? way : 'o.destination';
    const rows = await managerOf(at).query<Readonly<Record<'key' | 'pieces' | 'grams', string | number>>[]>(
      `SELECT ${key} AS key, SUM(o.pieces) AS pieces, SUM(o.grams) AS grams FROM work_order o
        WHERE o.confirmed_at >= ${given.put(scope.from)} AND o.confirmed_at < ${given.put(scope.end)}
        AND o.state <> 'cancelled' ${whose(scope, { values, ...given }, taken)} GROUP BY ${key}`,
      values,
    );
    return new Map(rows.map((row) => [String(row.key), [Number(row.pieces), Number(row.grams)]]));
  },

  /** What each network company brought: agreed for the period, without a time confirmed in it; and how it went. */
  carried: (at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, s.partner_name AS detail, k.period_at AS at, k.agreed_at AS "dueAt",
        k.signed_at AS "doneAt", CASE WHEN k.pod_due_at IS NULL OR (k.pod_good_at IS NULL AND k.pod_due_at >= ${put(scope.end)})
          THEN '' WHEN k.pod_good_at <= k.pod_due_at THEN 'good' ELSE 'missed' END AS part,
        CASE WHEN EXISTS (SELECT 1 FROM order_exception e WHERE e.order_id = k.order_id) THEN 'trouble' END AS other
        FROM kpi_order k JOIN work_order o ON o.id = k.order_id JOIN shipment s ON s.order_id = k.order_id
        WHERE NOT k.cancelled AND s.partner_name <> '' AND k.period_at >= ${put(scope.from)} AND k.period_at < ${put(scope.to)}
        ${whose(scope, { put, ...rest }, owned)} ORDER BY k.period_at, o.id`,
      (row) => [rowTag('carriers', row.detail ?? ''), ...cellsOfCarrier(row, scope.end)],
    ),

  cancelled: (at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, o.cancel_reason AS detail, o.cancelled_at AS at,
        o.delivery_to_at AS "dueAt", NULL AS part, ${nothing} FROM work_order o
        WHERE o.cancelled_at >= ${put(scope.from)} AND o.cancelled_at < ${put(scope.end)}
        ${whose(scope, { put, ...rest }, owned)} ORDER BY o.cancelled_at, o.id`,
      () => ['cancelled'],
    ),

  /** Whose sheet came out of the centre's printer for the first time. */
  printed: (at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, o.destination AS detail, p.at AS at, o.delivery_to_at AS "dueAt",
        NULL AS part, ${nothing} FROM work_order o
        JOIN (SELECT order_id, MIN(printed_at) AS at FROM print_job WHERE printed_at IS NOT NULL AND kind <> 'cancellation'
          GROUP BY order_id) p ON p.order_id = o.id
        WHERE p.at >= ${put(scope.from)} AND p.at < ${put(scope.end)}
        ${whose(scope, { put, ...rest }, owned)} ORDER BY p.at, o.id`,
      () => ['printed'],
    ),

  /** On the way at the moment of a look; those whose time had passed by then are named beside. */
  underWay(
    at: ReadContext,
    scope: Scope,
    moment: number,
    [way, past]: readonly [ReportFigureId, ReportFigureId],
  ): Promise<readonly ReportItem[]> {
    return list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, s.seen_place AS detail, s.departed_at AS at,
        COALESCE(o.delivery_to_at, s.expected_at) AS "dueAt", s.arrived_at AS "doneAt", NULL AS part, NULL AS other
        FROM shipment s JOIN work_order o ON o.id = s.order_id
        WHERE s.departed_at <= ${put(moment)} AND (s.arrived_at IS NULL OR s.arrived_at > ${put(moment)})
        AND (s.signed_at IS NULL OR s.signed_at > ${put(moment)}) AND o.state <> 'cancelled'
        ${whose(scope, { put, ...rest }, owned)} ORDER BY s.departed_at, o.id`,
      (row) => ((whole(row.dueAt) ?? Number.POSITIVE_INFINITY) < moment ? [way, past] : [way]),
    );
  },

  /** Agreed for the period: in time, late with its reason, or still to come. */
  due: (at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, COALESCE(s.late_reason, '') AS detail, k.agreed_at AS at,
        k.agreed_at AS "dueAt", k.signed_at AS "doneAt", NULL AS part, NULL AS other
        FROM kpi_order k JOIN work_order o ON o.id = k.order_id LEFT JOIN shipment s ON s.order_id = o.id
        WHERE NOT k.cancelled AND k.agreed_at >= ${put(scope.from)} AND k.agreed_at < ${put(scope.to)}
        ${whose(scope, { put, ...rest }, owned)} ORDER BY k.agreed_at, o.id`,
      (row) => {
        const dueAt = Number(row.dueAt);
        const late = (whole(row.doneAt) ?? scope.end) > dueAt;
        return late ? ['dueNow', 'late', rowTag('lateClients', row.customerName ?? '')] : ['dueNow'];
      },
    ),

  /** Arrived or signed in the period. */
  reached: (at: ReadContext, scope: Scope, step: 'arrived' | 'signed'): Promise<readonly ReportItem[]> =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, o.destination AS detail, s.${step}_at AS at,
        o.delivery_to_at AS "dueAt", s.${step}_at AS "doneAt", NULL AS part, NULL AS other
        FROM shipment s JOIN work_order o ON o.id = s.order_id
        WHERE s.${step}_at >= ${put(scope.from)} AND s.${step}_at < ${put(scope.end)} AND o.state <> 'cancelled'
        ${whose(scope, { put, ...rest }, owned)} ORDER BY s.${step}_at, o.id`,
      () => [step],
    ),

  /** Signed originals that came back. */
  podsIn: (at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, s.partner_name AS detail, s.pod_back_at AS at,
        k.pod_due_at AS "dueAt", s.pod_back_at AS "doneAt", NULL AS part, NULL AS other
        FROM shipment s JOIN work_order o ON o.id = s.order_id LEFT JOIN kpi_order k ON k.order_id = o.id
        WHERE s.pod_back_at >= ${put(scope.from)} AND s.pod_back_at < ${put(scope.end)}
        ${whose(scope, { put, ...rest }, owned)} ORDER BY s.pod_back_at, o.id`,
      () => ['podsIn'],
    ),

  /** Signed originals that should be back at the end of the period and are not, by the partner who has them. */
  podsOverdue: (at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, COALESCE(s.partner_name, '') AS detail, k.pod_due_at AS at,
        k.pod_due_at AS "dueAt", NULL AS "doneAt", COALESCE(s.partner_name, '') AS part, NULL AS other
        FROM kpi_order k JOIN work_order o ON o.id = k.order_id LEFT JOIN shipment s ON s.order_id = o.id
        WHERE NOT k.cancelled AND k.pod_due_at < ${put(scope.end)} AND (k.pod_good_at IS NULL OR k.pod_good_at > ${put(scope.end)})
        ${whose(scope, { put, ...rest }, owned)} ORDER BY k.pod_due_at, o.id`,
      (row) => ['podsOverdue', rowTag('partners', row.part ?? '')],
    ),

  /** What is to arrive in that span, the next working day's; and class A that is under way, however long. */
  ahead: (at: ReadContext, scope: Scope, next: { readonly from: number; readonly to: number }) =>
    list(
      at,
      ({ put, ...rest }) => `SELECT ${ofOrder}, o.destination AS detail,
        COALESCE(s.expected_at, o.delivery_to_at, o.confirmed_at) AS at, COALESCE(s.expected_at, o.delivery_to_at) AS "dueAt",
        s.arrived_at AS "doneAt", s.service_class AS part, NULL AS other
        FROM work_order o LEFT JOIN shipment s ON s.order_id = o.id
        WHERE o.state <> 'cancelled' AND s.signed_at IS NULL AND s.closed_at IS NULL
        AND ((s.arrived_at IS NULL AND o.confirmed_at >= ${put(scope.from - 60 * 86_400_000)}
            AND COALESCE(s.expected_at, o.delivery_to_at) >= ${put(next.from)} AND COALESCE(s.expected_at, o.delivery_to_at) < ${put(next.to)})
          OR s.service_class = 'A')
        ${whose(scope, { put, ...rest }, owned)} ORDER BY 6, o.id`,
      (row) => {
        const dueAt = whole(row.dueAt);
        const comes = row.doneAt === null && dueAt !== null && dueAt >= next.from && dueAt < next.to;
        return [...(comes ? ['arrivingNext'] : []), ...(row.part === 'A' ? ['classA'] : [])];
      },
    ),
};

/** In which cells of its carrier's row an order counts. */
function cellsOfCarrier({ dueAt, doneAt, part, other }: RawItem, end: number): readonly CarrierCell[] {
  const [due, done] = [whole(dueAt), whole(doneAt)];
  return [
    ...(due !== null && (done !== null || due < end) ? (['judged'] as const) : []),
    ...(due !== null && done !== null && done <= due ? (['onTime'] as const) : []),
    ...(part ? (['podsDue'] as const) : []),
    ...(part === 'good' ? (['podsGood'] as const) : []),
    ...(other ? (['trouble'] as const) : []),
  ];
}

async function list(
  at: ReadContext,
  write: (given: Statement) => string,
  tags: (row: RawItem) => readonly string[],
): Promise<readonly ReportItem[]> {
  const given = statement();
  const sql = write(given);
  const rows = await managerOf(at).query<RawItem[]>(sql, given.values);
  return rows.map((row) => itemOf('order', row, tags(row)));
}
