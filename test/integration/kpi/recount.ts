import type { EventRow } from '../../../electron/backend/database/entities/memory.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { KpiHouse } from './house.ts';

/** Orders behind each part of each figure, and the sums: counted from the log and the filed forms, order by order. */
export interface Recount {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly damaged: number;
  readonly delivered: number;
}

interface Revision {
  readonly order_id: string;
  readonly at: number | string;
  readonly form: string;
}

export interface Sources {
  readonly log: readonly EventRow[];
  readonly revisions: readonly Revision[];
}

export async function readSources(house: KpiHouse): Promise<Sources> {
  return {
    log: await house.log(),
    revisions: await house.query<Revision>('SELECT order_id, at, form FROM order_revision ORDER BY order_id, revision'),
  };
}

const hours = 3_600_000;
const east = 8 * hours;
const dayLength = 24 * hours;

/** What was known at that moment of the orders of one month. `until`: the last instant that is read. */
export function recount({ log, revisions }: Sources, month: string, until: number, customerId: string | null): Recount {
  const lists: Record<string, string[]> = {};
  const put = (name: string, id: string, holds: boolean) => {
    if (holds) (lists[name] ??= []).push(id);
  };
  let damaged = 0;
  let delivered = 0;
  for (const [id, forms] of Object.entries(Object.groupBy(revisions, (one) => one.order_id))) {
    const known = (forms ?? []).filter(({ at }) => Number(at) <= until);
    const first = known[0];
    const customer = first && (JSON.parse(first.form) as OrderForm).customerId;
    if (!first || (customerId !== null && customer !== customerId)) continue;
    const told = log.filter(({ at, subjectId }) => subjectId === id && at <= until);
    const { agreedAt, currentAt, moved } = promiseOf(known);
    const pieces = piecesOf(known.at(-1)?.form ?? first.form);
    const way = wayOf(told);
    const reports = reportsOf(log, id, until);
    const gone = told.some(({ type }) => type === 'order.cancelled');
    const broken = brokenPieces(told, way, reports, pieces);
    const here = monthOf(agreedAt ?? Number(first.at)) === month;
    const late = agreedAt !== null && (way.signedAt === null ? agreedAt < until : way.signedAt > agreedAt);
    const inTime = agreedAt !== null && way.signedAt !== null && way.signedAt <= agreedAt;
    const whole =
      inTime && broken === 0 && way.outcome !== 'part' && way.outcome !== 'refused' && (way.pieces ?? pieces) >= pieces;
    const mine = here && !gone;
    for (const figure of ['onTime', 'otif'] as const) {
      put(`${figure}.due`, id, mine && (late || inTime));
      put(`${figure}.excused`, id, mine && late && isExcused(told, reports));
      put(`${figure}.running`, id, mine && agreedAt !== null && !late && !inTime);
      put(`${figure}.undated`, id, mine && agreedAt === null);
      put(`${figure}.cancelled`, id, here && gone);
    }
    put('onTime.met', id, mine && inTime);
    put('onTime.missed', id, mine && late);
    put('onTime.moved', id, mine && moved > 0);
    put('onTime.laterMet', id, mine && late && moved > 0 && way.signedAt !== null && way.signedAt <= (currentAt ?? 0));
    put('otif.met', id, mine && whole);
    put('otif.missed', id, mine && (late || (inTime && !whole)));
    put('damage.missed', id, mine && broken > 0);
    put('damage.due', id, mine && (broken > 0 || way.signedAt !== null));
    put('satisfaction.due', id, mine && way.satisfied !== null);
    put('satisfaction.met', id, mine && way.satisfied === true);
    put('satisfaction.missed', id, mine && way.satisfied === false);
    put('satisfaction.running', id, mine && way.signedAt !== null && way.satisfied === null);
    if (mine) damaged += broken;
    if (mine && (broken > 0 || way.signedAt !== null)) delivered += pieces;
    const due = dueOfPaper(known, way.signedAt);
    const paper = !gone && due !== null && monthOf(due) === month;
    const good = goodPaper(told);
    put('podReturn.due', id, paper && (good !== null || due < until));
    put('podReturn.met', id, paper && good !== null && good <= due);
    put('podReturn.missed', id, paper && (good === null ? due < until : good > due));
    put('podReturn.running', id, paper && good === null && due >= until);
  }
  return { lists, damaged, delivered };
}

function monthOf(at: number): string {
  return new Date(at + east).toISOString().slice(0, 7);
}

/** The last time agreed before the one before it had passed. */
function promiseOf(known: readonly Revision[]) {
  const [times, at] = [known.map(({ form }) => windowEnd(form)), known.map((one) => Number(one.at))];
  let agreedAt = times[0] ?? null;
  let moved = 0;
  for (let n = 1; n < times.length; n += 1) {
    if (times[n] === times[n - 1]) continue;
    if (agreedAt !== null && agreedAt < (at[n] ?? 0)) moved += 1;
    else agreedAt = times[n] ?? agreedAt;
  }
  return { agreedAt, currentAt: times.at(-1) ?? null, moved };
}

function windowEnd(form: string): number | null {
  const { deliveryDay, deliveryTo } = JSON.parse(form) as OrderForm;
  return deliveryDay === '' ? null : Date.parse(`${deliveryDay}T${deliveryTo || '24:00'}:00+08:00`);
}

function piecesOf(form: string): number {
  const { goods } = JSON.parse(form) as OrderForm;
  return goods.reduce((sum, { pieces }) => sum + Number(pieces), 0);
}

interface Change {
  readonly name: string;
  readonly to: unknown;
}

/** Signature and arrival call as the facts tell them one after the other. */
function wayOf(told: readonly EventRow[]) {
  const known: Record<string, unknown> = {};
  for (const { type, payload } of told) {
    if (type === 'order.signed') {
      Object.assign(known, { signedAt: payload['at'], signedPieces: payload['pieces'], outcome: payload['outcome'] });
    }
    if (type === 'order.arrivalCalled') {
      Object.assign(known, { condition: payload['condition'], satisfied: payload['satisfied'] });
    }
    if (type === 'tracking.noted' || type === 'tracking.corrected') {
      for (const { name, to } of payload['changes'] as readonly Change[]) known[name] = to;
    }
    if (type === 'order.steppedBack' && payload['milestone'] === 'signed') {
      Object.assign(known, { signedAt: null, signedPieces: null, outcome: null });
    }
  }
  return {
    signedAt: (known['signedAt'] ?? null) as number | null,
    pieces: (known['signedPieces'] ?? null) as number | null,
    outcome: known['outcome'],
    condition: known['condition'],
    satisfied: (known['satisfied'] ?? null) as boolean | null,
  };
}

interface FiledReport {
  readonly kind: string;
  readonly pieces: number | null;
  readonly party: string | null;
}

function reportsOf(log: readonly EventRow[], orderId: string, until: number): readonly FiledReport[] {
  return log.flatMap(({ type, at, payload, subjectId }) => {
    if (type !== 'report.filed' || at > until) return [];
    const { filed } = (payload['entry'] as { data: { filed: FiledReport & { orderId: string | null } } }).data;
    if (filed.orderId !== orderId) return [];
    const causes = log.filter(
      (one) => one.type === 'quality.signed' && one.at <= until && one.payload['reportId'] === subjectId,
    );
    const party = causes.findLast((one) => typeof one.payload['party'] === 'string')?.payload['party'];
    return [{ kind: filed.kind, pieces: filed.pieces, party: (party ?? null) as string | null }];
  });
}

function brokenPieces(
  told: readonly EventRow[],
  way: ReturnType<typeof wayOf>,
  reports: readonly FiledReport[],
  pieces: number,
): number {
  const ofKind = (...kinds: readonly string[]) =>
    reports.filter(({ kind }) => kinds.includes(kind)).reduce((sum, one) => sum + (one.pieces ?? 1), 0);
  const whole = way.outcome !== 'part' && way.outcome !== 'refused' && way.condition !== 'short';
  const missing = way.signedAt === null ? pieces : pieces - (way.pieces ?? (whole ? pieces : 0));
  const reported = ofKind('damage', 'shortage') + Math.min(ofKind('loss'), missing);
  const lost = told
    .filter(({ type, payload }) => type === 'exception.flagged' && payload['exceptionKind'] === 'lost')
    .reduce((sum, { payload }) => sum + ((payload['pieces'] as number | null) ?? pieces), 0);
  const said = !way.condition || way.condition === 'sound' ? 0 : 1;
  const short = way.condition === 'short' && way.outcome !== 'refused' ? pieces - (way.pieces ?? pieces) : 0;
  return Math.min(pieces, Math.max(reported, Math.min(lost, missing), said, short));
}

function isExcused(told: readonly EventRow[], reports: readonly FiledReport[]): boolean {
  const signed = reports.findLast(({ kind, party }) => kind === 'late' && party !== null)?.party;
  const answered = told.findLast(
    ({ type, payload }) => type === 'exception.causeAnswered' && payload['exceptionKind'] === 'late',
  )?.payload['side'];
  return ['customer', 'forceMajeure'].includes(String(signed ?? answered));
}

/** The last instant of the tenth day after the signature. */
function dueOfPaper(known: readonly Revision[], signedAt: number | null): number | null {
  const { podKind } = JSON.parse(known.at(-1)?.form ?? '{}') as OrderForm;
  if (podKind === 'none' || signedAt === null) return null;
  const local = signedAt + east;
  return local - (local % dayLength) + 11 * dayLength - east - 1;
}

/** When a good one was back, by the steps of the paper. */
function goodPaper(told: readonly EventRow[]): number | null {
  let [backAt, bad, goodAt]: [number | null, boolean, number | null] = [null, false, null];
  for (const { type, at, payload } of told) {
    if (type === 'receipt.received') [backAt, bad] = [payload['at'] as number, false];
    if (type === 'receipt.unqualified') bad = true;
    if (type === 'receipt.checked') goodAt = bad ? at : backAt;
    if (type === 'receipt.undone' && payload['step'] === 'checked') goodAt = null;
    if (type === 'receipt.undone' && payload['step'] === 'received') backAt = null;
  }
  return goodAt;
}
