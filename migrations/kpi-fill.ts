import type { QueryRunner } from 'typeorm';

/**
 * The line of each order for its figures, as it follows from what was stored before such lines were kept. It repeats the
 * rules of its day on purpose: those go with the times, a migration never changes again.
 */
export async function fillKpiOrders(runner: QueryRunner): Promise<void> {
  const [company] = await runner.manager.query<{ zone: string }[]>('SELECT zone FROM company');
  const zone = company?.zone ?? 'Asia/Shanghai';
  for (let after = ''; ; ) {
    const orders = await runner.manager.query<OrderRow[]>(
      `SELECT o.id, o.customer_id, o.state, o.revision, o.confirmed_at, o.delivery_from_at, o.delivery_to_at, o.pod_kind,
        o.pieces, s.signed_at, s.signed_pieces, s.outcome, s.condition, s.satisfied, s.pod_days, s.pod_back_at
        FROM work_order o LEFT JOIN shipment s ON s.order_id = o.id WHERE o.id > $1 ORDER BY o.id LIMIT ${batch}`,
      [after],
    );
    const last = orders.at(-1);
    if (!last) return;
    const around = await readAround(runner, after, last.id);
    await insert(
      runner,
      orders.map((order) => lineOf(order, around, zone)),
    );
    after = last.id;
  }
}

const batch = 1_000;
const day = 86_400_000;

type Whole = number | string;
interface OrderRow {
  readonly id: string;
  readonly customer_id: string;
  readonly state: string;
  readonly revision: number;
  readonly confirmed_at: Whole;
  readonly delivery_from_at: Whole | null;
  readonly delivery_to_at: Whole | null;
  readonly pod_kind: string;
  readonly pieces: Whole;
  readonly signed_at: Whole | null;
  readonly signed_pieces: number | null;
  readonly outcome: string | null;
  readonly condition: string | null;
  readonly satisfied: boolean | number | null;
  readonly pod_days: number | null;
  readonly pod_back_at: Whole | null;
}

interface OfOrder {
  readonly order_id: string;
}
interface Revision extends OfOrder {
  readonly form: string;
  readonly at: Whole;
}
interface Report extends OfOrder {
  readonly kind: string | null;
  readonly form: string;
  readonly party: string | null;
}
interface Trouble extends OfOrder {
  readonly kind: string;
  readonly pieces: number | null;
  readonly side: string | null;
}
interface Checked extends OfOrder {
  readonly at: Whole;
}
interface Receipt extends OfOrder {
  readonly type: string;
}

type Around = Awaited<ReturnType<typeof readAround>>;

/** What else is known of the orders of a batch, oldest first. */
async function readAround(runner: QueryRunner, after: string, last: string) {
  const read = async <Row extends OfOrder>(query: string) => {
    const rows = await runner.manager.query<Row[]>(query, [after, last]);
    return Map.groupBy(rows, (row) => row.order_id);
  };
  const within = (column: string) => `${column} > $1 AND ${column} <= $2`;
  return {
    revisions: await read<Revision>(
      `SELECT order_id, form, at FROM order_revision WHERE ${within('order_id')}
        AND order_id IN (SELECT id FROM work_order WHERE revision > 1 AND ${within('id')}) ORDER BY order_id, revision`,
    ),
    reports: await read<Report>(
      `SELECT r.order_id, r.kind, r.form, q.party FROM exception_report r LEFT JOIN quality_case q ON q.report_id = r.id
        WHERE ${within('r.order_id')} AND r.filed_at IS NOT NULL ORDER BY r.id`,
    ),
    troubles: await read<Trouble>(
      `SELECT order_id, kind, pieces, cause_side AS side FROM order_exception WHERE ${within('order_id')} ORDER BY flagged_at, id`,
    ),
    checked: await read<Checked>(
      `SELECT order_id, at FROM receipt_step WHERE ${within('order_id')} AND step = 'checked'`,
    ),
    receipts: await read<Receipt>(
      `SELECT subject_id AS order_id, type FROM event WHERE ${within('subject_id')}
        AND type IN ('receipt.received', 'receipt.unqualified') ORDER BY subject_id, seq`,
    ),
  };
}

function lineOf(order: OrderRow, around: Around, zone: string): readonly unknown[] {
  const { id, customer_id: customer, state, condition, outcome, satisfied } = order;
  const confirmedAt = Number(order.confirmed_at);
  const pieces = Number(order.pieces);
  const signedAt = maybe(order.signed_at);
  const { agreedAt, currentAt, movedLate } = agreementOf(order, around.revisions.get(id) ?? [], zone);
  const reports = around.reports.get(id) ?? [];
  const troubles = around.troubles.get(id) ?? [];
  const signedPieces = order.signed_pieces ?? pieces;
  const door =
    !condition || condition === 'sound'
      ? 0
      : Math.max(1, condition === 'short' && outcome !== 'refused' ? pieces - signedPieces : 0);
  const reported = (kinds: readonly string[]) =>
    reports
      .filter(({ kind }) => kind !== null && kinds.includes(kind))
      .reduce((sum, { form }) => sum + (piecesIn(form) ?? 1), 0);
  const lost = troubles.filter(({ kind }) => kind === 'lost').reduce((sum, one) => sum + (one.pieces ?? pieces), 0);
  const missing = missingPieces(order, pieces);
  const told = reported(['damage', 'shortage']) + Math.min(reported(['loss']), missing);
  const damaged = Math.min(pieces, Math.max(told, Math.min(lost, missing), door));
  const whole = outcome !== 'part' && outcome !== 'refused' && signedPieces >= pieces && damaged === 0;
  const whose =
    reports.findLast(({ kind, party }) => kind === 'late' && party !== null)?.party ??
    troubles.findLast(({ kind, side }) => kind === 'late' && side !== null)?.side;
  return [
    id,
    customer,
    agreedAt ?? confirmedAt,
    agreedAt,
    currentAt,
    movedLate,
    state === 'cancelled',
    signedAt,
    pieces,
    damaged,
    signedAt === null ? null : whole,
    satisfied === null ? null : Boolean(satisfied),
    whose === 'customer' || whose === 'forceMajeure' ? whose : null,
    signedAt === null || order.pod_kind === 'none' ? null : endOfDay(signedAt, order.pod_days ?? 10, zone),
    podGoodAt(order, around),
    confirmedAt,
  ];
}

/** What may be lost still: what was signed for is there. */
function missingPieces({ signed_at: signedAt, signed_pieces: signed, outcome, condition }: OrderRow, pieces: number) {
  if (signedAt === null) return pieces;
  const whole = outcome !== 'part' && outcome !== 'refused' && condition !== 'short';
  return Math.max(0, pieces - (signed ?? (whole ? pieces : 0)));
}

/** The last time agreed before the one before it had passed. */
function agreementOf(order: OrderRow, revisions: readonly Revision[], zone: string) {
  const now = maybe(order.delivery_to_at) ?? maybe(order.delivery_from_at);
  let [agreedAt, currentAt, movedLate] = [now, now, 0];
  for (const [index, { form, at }] of revisions.entries()) {
    const next = index === revisions.length - 1 ? now : windowEnd(form, zone);
    if (index === 0) [agreedAt, currentAt] = [next, next];
    else if (next !== currentAt) {
      const passed = agreedAt !== null && agreedAt < Number(at);
      if (passed) movedLate += 1;
      else agreedAt = next ?? agreedAt;
      currentAt = next;
    }
  }
  return { agreedAt, currentAt, movedLate };
}

function windowEnd(form: string, zone: string): number | null {
  const { deliveryDay, deliveryTo } = JSON.parse(form) as { deliveryDay: string; deliveryTo: string };
  const [typedDay, to] = [halfWidth(deliveryDay), halfWidth(deliveryTo) || '24:00'];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typedDay)) return null;
  return wall(Date.parse(`${typedDay}T00:00Z`) + minutesOf(to) * 60_000, zone);
}

function halfWidth(text: string): string {
  return text.normalize('NFKC').trim();
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function podGoodAt({ id, pod_back_at: backAt }: OrderRow, { checked, receipts }: Around): number | null {
  const [good] = checked.get(id) ?? [];
  if (!good || backAt === null) return null;
  return receipts.get(id)?.at(-1)?.type === 'receipt.unqualified' ? Number(good.at) : Number(backAt);
}

function piecesIn(form: string): number | null {
  const { pieces } = JSON.parse(form) as { pieces: string };
  return /^\d+$/.test(pieces.trim()) ? Number(pieces) : null;
}

/** The last instant of the day that lies so many days later on the wall. */
function endOfDay(at: number, days: number, zone: string): number {
  const local = at + offsetAt(at, zone);
  return wall(local - (local % day) + (days + 1) * day, zone) - 1;
}

/** The instant at which the wall shows what UTC shows at `asUtc`. */
function wall(asUtc: number, zone: string): number {
  return asUtc - offsetAt(asUtc - offsetAt(asUtc, zone), zone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(at: number, zone: string): number {
  const options = { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { ...options, ...clock });
  formats.set(zone, format);
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = value;
  const { year, month, day: date, hour, minute, second } = part;
  return Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`) - Math.floor(at / 1000) * 1000;
}

function maybe(value: Whole | null): number | null {
  return value === null ? null : Number(value);
}

async function insert(runner: QueryRunner, lines: readonly (readonly unknown[])[]): Promise<void> {
  const postgres = runner.connection.options.type === 'postgres';
  const places = lines.map(
    (line, row) => `(${line.map((_, column) => (postgres ? `$${row * line.length + column + 1}` : '?')).join(',')})`,
  );
  await runner.manager.query(
    `INSERT INTO kpi_order (order_id, customer_id, period_at, agreed_at, current_at, moved_late, cancelled, signed_at, pieces,
      damaged_pieces, intact, satisfied, excuse, pod_due_at, pod_good_at, since) VALUES ${places.join(',')}`,
    lines.flat(),
  );
}
