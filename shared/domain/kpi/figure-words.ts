import { formatFen } from '../../lib/money.ts';
import { type KpiFigure, type KpiPart, kindOf } from './figures.ts';
import { type Counted, goalPercent, percentOf, valueOf } from './value.ts';

/** A text of the catalogue with what it names. */
export interface KpiWords {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `97.4 %`, `31 h`, or that there is nothing to count. */
export function valueWords(figure: KpiFigure, counted: Counted): KpiWords {
  const value = valueOf(figure, counted);
  if (value === null) return { key: 'value.none', params: {} };
  if (kindOf[figure].unit === 'length') return lengthWords(value);
  return { key: 'value.share', params: { share: percentOf(figure, counted.n, counted.of) } };
}

/** At least, or at most. */
export function goalWords(figure: KpiFigure, goal: number): KpiWords {
  const { unit, better } = kindOf[figure];
  if (unit === 'length') return { key: 'goal.length', params: { hours: Math.round((goal / 60) * 10) / 10 } };
  return { key: better === 'more' ? 'goal.more' : 'goal.less', params: { share: goalPercent(goal) } };
}

/** What n is, in the figure's own words. */
export function countWords(figure: KpiFigure, { n, of }: Counted): KpiWords {
  if (kindOf[figure].unit === 'length') return { key: n === 1 ? 'count.closedOne' : 'count.closed', params: { n } };
  if (figure === 'damage') return { key: 'count.pieces', params: { n, of } };
  if (figure === 'overdue') return { key: 'count.of', params: { n: formatFen(n), of: formatFen(of) } };
  return { key: 'count.of', params: { n, of } };
}

function lengthWords(ms: number): KpiWords {
  const hours = ms / 3_600_000;
  if (hours < 1) return { key: 'value.minutes', params: { minutes: Math.ceil(ms / 60_000) } };
  return { key: 'value.hours', params: { hours: (Math.ceil(hours * 10) / 10).toFixed(1) } };
}

/** Parts that a figure calls by words of its own. */
const ownWords: Readonly<Partial<Record<KpiFigure, readonly KpiPart[]>>> = {
  onTime: ['met', 'missed'],
  podReturn: ['met', 'missed'],
  damage: ['due', 'missed'],
  complaints: ['due', 'missed', 'excused'],
  closing: ['due', 'running'],
  satisfaction: ['due', 'met', 'missed', 'running'],
  told: ['met', 'missed'],
  statements: ['met', 'missed'],
  overdue: ['due', 'missed'],
};

/** Where the words for a part stand. */
export function partKey(figure: KpiFigure, part: KpiPart): string {
  return ownWords[figure]?.includes(part) ? `partOf.${figure}.${part}` : `part.${part}`;
}
