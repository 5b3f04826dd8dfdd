import { percentText } from '../../lib/percent.ts';
import { clauseOfWay, countedKinds, countedWays } from './counted.ts';

/** Under which clause a report had to be told: after hours by phone first and by 9:00 (3.3.1.7). */
export const toldClauses = [...Object.values(clauseOfWay), '3.3.1.7'] as const;
export type ToldClause = (typeof toldClauses)[number];

export const tellingFigures = ['due', 'inTime', 'late', 'untold'] as const;

/**
 * Figures by the section in which they are shown. `kind`, `found` and those of `telling` exist once more for each value,
 * as `late:3.3.1.2`. What is due belongs to the month of its due time, everything else to the month in which it happened.
 */
export const summarySections = {
  telling: [...tellingFigures, 'running', 'byWord', 'discarded'],
  reports: ['reports', ...countedKinds.map(ofKind), ...countedWays.map(ofWay)],
  closing: ['closed', 'stillOpen'],
  promises: ['promised', 'kept', 'keptLate', 'broken', 'replaced'],
  notes: ['notes', 'noteReported', 'noteTold', 'noteOver', 'noteOpen'],
  requests: ['asked', 'answered', 'answeredLate', 'unanswered', 'escalated'],
  money: ['settled', 'claimed', 'compensation', 'penalties', 'paid'],
  quality: ['casesOpened', 'casesClosed', 'casesOpen'],
  rate: ['orders', 'cancelled', 'complaints', 'complaintsOurs'],
} as const;
export type SummarySection = keyof typeof summarySections;
export type FigureId =
  | (typeof summarySections)[SummarySection][number]
  | `${(typeof tellingFigures)[number]}:${ToldClause}`;

export const sectionNames = Object.keys(summarySections) as readonly SummarySection[];

export const figureIds: readonly FigureId[] = [
  ...Object.values(summarySections).flat(),
  ...tellingFigures.flatMap((name) => toldClauses.map((clause) => ofClause(name, clause))),
];

/** What a share is a share of: n is printed beside every percentage. */
const wholes: Readonly<Record<string, FigureId>> = {
  inTime: 'due',
  late: 'due',
  untold: 'due',
  kept: 'promised',
  keptLate: 'promised',
  broken: 'promised',
  answered: 'asked',
  answeredLate: 'asked',
  unanswered: 'asked',
  complaints: 'orders',
  complaintsOurs: 'orders',
};

export function wholeOf(figure: FigureId): FigureId | null {
  const [name = '', clause] = figure.split(':');
  const whole = wholes[name];
  if (!whole) return null;
  return clause ? ofClause('due', clause as ToldClause) : whole;
}

/** One figure. Amounts in fen, lengths in ms: by how much what was late was late, how long it took to close. */
export interface Figure {
  readonly n: number;
  readonly fen: number;
  readonly medianMs: number | null;
  readonly worstMs: number | null;
}
export type Figures = Readonly<Partial<Record<FigureId, Figure>>>;

export const noFigure: Figure = { n: 0, fen: 0, medianMs: null, worstMs: null };

/** Shares of which more is better. */
const good: ReadonlySet<string> = new Set(['inTime', 'kept', 'answered']);

/**
 * A figure's share in percent, as screen, paper and spreadsheet say it, rounded against us: nothing that is not whole is
 * called whole, and nothing that happened is called never. `null` of nothing.
 */
export function shareOf(figure: FigureId, n: number, of: number): string | null {
  if (of === 0) return null;
  const [name = ''] = figure.split(':');
  return percentText(n, of, name.startsWith('complaints') ? 2 : 1, good.has(name) ? 'down' : 'up');
}

export function ofKind<Kind extends string>(kind: Kind): `kind:${Kind}` {
  return `kind:${kind}`;
}

export function ofWay<Way extends string>(way: Way): `found:${Way}` {
  return `found:${way}`;
}

export function ofClause<Name extends string>(name: Name, clause: ToldClause): `${Name}:${ToldClause}` {
  return `${name}:${clause}`;
}

/** The middle one; of an even number the lower of the two in the middle, so that it is one that there was. */
export function medianOf(lengths: readonly number[]): number | null {
  const sorted = lengths.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
