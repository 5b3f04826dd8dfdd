import { type FigureId, type Figures, noFigure, type SummarySection, summarySections, wholeOf } from './figures.ts';
import type { ListedKind } from './matter.ts';

/** Beside the point where there is none of it. */
const onlyWhereAny: ReadonlySet<string> = new Set(['running', 'byWord', 'discarded', 'escalated', 'replaced']);

/** Figures of a section that are shown: kinds and side figures only where there is one. */
export function shownFigures(section: SummarySection, figures: Figures): readonly FigureId[] {
  return summarySections[section].filter(
    (id) => (figures[id]?.n ?? 0) > 0 || !(onlyWhereAny.has(id) || id.startsWith('kind:')),
  );
}

/** What stands of each person beside the others. */
export const peopleFigures = [
  'due',
  'inTime',
  'late',
  'untold',
  'promised',
  'kept',
  'keptLate',
  'broken',
  'notes',
] as const satisfies readonly FigureId[];

/** What was due to be told falls into these, which a bar shows beside each other. */
export const toldParts = ['inTime', 'late', 'untold'] as const satisfies readonly FigureId[];

/** Below `summaries:`. */
export function figureKey(id: FigureId): string {
  const [name = '', value = ''] = id.split(':');
  return name === 'kind' || name === 'found' ? `${name}.${value}` : `figure.${name}`;
}

/** A figure as it is shown, with the number that it is a share of; `of` is `null` where it is no share. */
export function figureLine(id: FigureId, figures: Figures) {
  const whole = wholeOf(id);
  return { id, ...(figures[id] ?? noFigure), of: whole === null ? null : (figures[whole]?.n ?? 0) };
}

/** A request may go to everybody in a role, whose name is then a word of the catalogue; `null` for any other label. */
export function roleKey(
  { kind, label }: { readonly kind: ListedKind; readonly label: string },
  roles: readonly string[],
): string | null {
  return kind === 'request' && roles.some((role) => role === label) ? `people:role.${label}` : null;
}

const minute = 60_000;

/** A length in words, below `summaries:length.`; what has begun counts as a minute. */
export function lengthWords(ms: number): { readonly key: string; readonly params: Readonly<Record<string, number>> } {
  const minutes = Math.ceil(ms / minute);
  if (minutes < 60) return { key: 'length.minutes', params: { minutes } };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { key: 'length.hours', params: { hours, minutes: minutes % 60 } };
  return { key: 'length.days', params: { days: Math.floor(hours / 24), hours: hours % 24 } };
}
