import type { CountedFigure, KpiPart } from '../../../shared/domain/kpi/figures.ts';

/** Where a part's rows lie, and which of their times says the month. */
export interface Source {
  readonly table: 'order' | 'report';
  readonly time: string;
}

const delivery: Source = { table: 'order', time: 'k.period_at' };
const receipt: Source = { table: 'order', time: 'k.pod_due_at' };
const known: Source = { table: 'report', time: 'r.known_at' };
const due: Source = { table: 'report', time: 'r.due_at' };
const closed: Source = { table: 'report', time: 'r.closed_at' };

/** Every time by which something is counted, and so every statement of the page. */
export const sources: readonly Source[] = [delivery, receipt, known, due, closed];

/** A part as a condition: the same one counts it and makes its list, so that the two cannot differ. */
export interface Part {
  readonly source: Source;
  /** `now`: the moment of counting, or the end of the month as it was reported then. */
  readonly holds: (now: string) => string;
}

const live = 'NOT k.cancelled';
const dated = `${live} AND k.agreed_at IS NOT NULL`;
const onTime = `${live} AND k.signed_at <= k.agreed_at`;
const late = (now: string) =>
  `${live} AND (k.signed_at > k.agreed_at OR (k.signed_at IS NULL AND k.agreed_at < ${now}))`;
const judged = (now: string) => `${dated} AND (k.signed_at IS NOT NULL OR k.agreed_at < ${now})`;
const perfect = '(k.signed_at <= k.agreed_at AND COALESCE(k.intact, FALSE))';
const imperfect = `(k.signed_at IS NULL OR k.signed_at > k.agreed_at OR NOT COALESCE(k.intact, FALSE))`;
const goodInTime = `${live} AND k.pod_good_at <= k.pod_due_at`;
const goodLate = (now: string) =>
  `${live} AND (k.pod_good_at > k.pod_due_at OR (k.pod_good_at IS NULL AND k.pod_due_at < ${now}))`;
const complaint = (now: string) => `r.found_by = 'complaint' AND r.filed_at < ${now}`;
const notOurs = "q.party IN ('customer', 'forceMajeure')";

const of = (source: Source, holds: Part['holds'] | string): Part => ({
  source,
  holds: typeof holds === 'string' ? () => holds : holds,
});

/** What every dated order has beside what was judged. */
const besideDelivery = {
  running: of(delivery, (now) => `${dated} AND k.signed_at IS NULL AND k.agreed_at >= ${now}`),
  undated: of(delivery, `${live} AND k.agreed_at IS NULL`),
  cancelled: of(delivery, 'k.cancelled'),
} as const;

type PartsOf = Readonly<Record<CountedFigure, Readonly<Partial<Record<KpiPart, Part>>>>>;

export const parts: PartsOf = {
  onTime: {
    due: of(delivery, judged),
    met: of(delivery, onTime),
    missed: of(delivery, late),
    excused: of(delivery, (now) => `${late(now)} AND k.excuse IS NOT NULL`),
    ...besideDelivery,
    moved: of(delivery, `${live} AND k.moved_late > 0`),
    laterMet: of(delivery, (now) => `${late(now)} AND k.moved_late > 0 AND k.signed_at <= k.current_at`),
  },
  otif: {
    due: of(delivery, judged),
    met: of(delivery, `${dated} AND ${perfect}`),
    missed: of(delivery, (now) => `${judged(now)} AND ${imperfect}`),
    excused: of(delivery, (now) => `${late(now)} AND k.excuse IS NOT NULL`),
    ...besideDelivery,
  },
  podReturn: {
    due: of(receipt, (now) => `${live} AND (k.pod_good_at IS NOT NULL OR k.pod_due_at < ${now})`),
    met: of(receipt, goodInTime),
    missed: of(receipt, goodLate),
    running: of(receipt, (now) => `${live} AND k.pod_good_at IS NULL AND k.pod_due_at >= ${now}`),
  },
  damage: {
    due: of(delivery, `${live} AND (k.signed_at IS NOT NULL OR k.damaged_pieces > 0)`),
    missed: of(delivery, `${live} AND k.damaged_pieces > 0`),
  },
  complaints: {
    due: of(delivery, live),
    missed: of(known, complaint),
    excused: of(known, (now) => `${complaint(now)} AND ${notOurs}`),
  },
  closing: {
    due: of(closed, "r.found_by = 'complaint' AND r.filed_at IS NOT NULL"),
    running: of(known, (now) => `${complaint(now)} AND (r.closed_at IS NULL OR r.closed_at >= ${now})`),
  },
  satisfaction: {
    due: of(delivery, `${live} AND k.satisfied IS NOT NULL`),
    met: of(delivery, `${live} AND k.satisfied`),
    missed: of(delivery, `${live} AND NOT k.satisfied`),
    running: of(delivery, `${live} AND k.signed_at IS NOT NULL AND k.satisfied IS NULL`),
  },
  told: {
    due: of(due, (now) => `(r.told_at IS NOT NULL OR r.due_at < ${now})`),
    met: of(due, 'r.told_at <= r.due_at'),
    missed: of(due, (now) => `(r.told_at > r.due_at OR (r.told_at IS NULL AND r.due_at < ${now}))`),
    running: of(due, (now) => `r.told_at IS NULL AND r.due_at >= ${now}`),
  },
};

/** Sums beside the counts: pieces of the damage rate, lengths of the time to close. */
export const sums = {
  damageOf: { figure: 'damage', part: 'due', what: 'k.pieces' },
  damageN: { figure: 'damage', part: 'missed', what: 'k.damaged_pieces' },
  closingMs: { figure: 'closing', part: 'due', what: '(r.closed_at - r.known_at)' },
} as const satisfies Readonly<Record<string, { figure: CountedFigure; part: KpiPart; what: string }>>;
export type SumName = keyof typeof sums;

export function partOf(figure: CountedFigure, part: KpiPart): Part {
  const found = parts[figure][part];
  if (!found) throw new Error(`${figure} has no part ${part}`);
  return found;
}
