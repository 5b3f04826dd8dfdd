import type { ErrorParams } from '../../errors/errors.ts';
import { type DayColumn, dayColumnOf, dayKindOf, dayOf, festivalOf } from './day-words.ts';
import { type SpecialDay, yearOf } from './days.ts';
import { parseWindows } from './windows.ts';

/** One thing wrong with a line of a file. */
export interface LineIssue {
  /** Line as the person sees it in the file; 0 for the file as a whole. */
  readonly line: number;
  readonly code: string;
  readonly params: ErrorParams;
}

export interface ReadDays {
  /** The year of most of the days; `null` when there are none. */
  readonly year: number | null;
  readonly days: readonly (SpecialDay & { readonly line: number })[];
  readonly issues: readonly LineIssue[];
}

interface Line {
  readonly line: number;
  readonly cells: Partial<Record<DayColumn, string>>;
}

/** Titles may stand above the headings; further down nobody looks for them. */
const searchedRows = 10;

/** Days of a table; `null` when no line names at least the date and the kind. */
export function readDayTable(
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
): ReadDays | null {
  for (const [at, { cells }] of rows.slice(0, searchedRows).entries()) {
    const columns = cells.map(dayColumnOf);
    if (!columns.includes('day') || !columns.includes('kind')) continue;
    return readLines(
      rows.slice(at + 1).map(({ row, cells: own }) => ({
        line: row,
        cells: Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, own[index] ?? '']] : []))),
      })),
    );
  }
  return null;
}

/**
 * Days of a JSON file: our own export, or the usual shape of public lists, `{ year, days: [{ date, name,
 * isOffDay }] }`. `null` when it is neither.
 */
export function readDayJson(value: unknown): ReadDays | null {
  if (!isRecord(value) || !Array.isArray(value['days'])) return null;
  const read = readLines(
    value['days'].map((entry: unknown, index) => {
      const day = isRecord(entry) ? entry : {};
      const kind = day['kind'] ?? day['isOffDay'];
      const cells = { day: day['day'] ?? day['date'], kind, name: day['name'], windows: day['windows'] };
      return {
        line: index + 1,
        cells: Object.fromEntries(Object.entries(cells).map(([key, one]) => [key, text(one)])),
      };
    }),
  );
  return { ...read, year: typeof value['year'] === 'number' ? value['year'] : read.year };
}

function readLines(lines: readonly Line[]): ReadDays {
  const days: (SpecialDay & { line: number })[] = [];
  const issues: LineIssue[] = [];
  for (const { line, cells } of lines) {
    const day = dayOf(cells.day ?? '');
    const kind = dayKindOf(cells.kind ?? '');
    const hours = (cells.windows ?? '').trim();
    const windows = hours === '' ? null : parseWindows(hours);
    if (!day) issues.push({ line, code: 'calendar.dayWrong', params: { day: cells.day ?? '' } });
    if (!kind) issues.push({ line, code: 'calendar.kindUnknown', params: { kind: cells.kind ?? '' } });
    if (hours !== '' && !windows) issues.push({ line, code: 'calendar.windowsUnread', params: { text: hours } });
    const name = (cells.name ?? '').trim();
    const festival = festivalOf(name);
    if (day && kind) days.push({ line, day, kind, festival, note: festival ? '' : name.slice(0, 60), windows });
  }
  return { year: mostFrequent(days.map(({ day }) => yearOf(day))), days, issues };
}

function mostFrequent(years: readonly number[]): number | null {
  const counts = [...Map.groupBy(years, (year) => year)].map(([year, all]) => [year, all.length] as const);
  return counts.toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}
