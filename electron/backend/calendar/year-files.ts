import type { CalendarYearRecord, ReadCalendarYear, yearFormats } from '../../../shared/contract/calendar.ts';
import type { FileContent } from '../../../shared/contract/base.ts';
import { checkYearDays, firstYear, lastYear, oddities } from '../../../shared/domain/calendar/check-year.ts';
import { dayColumns } from '../../../shared/domain/calendar/day-words.ts';
import type { SpecialDay } from '../../../shared/domain/calendar/days.ts';
import type { WorkingHours } from '../../../shared/domain/calendar/hours.ts';
import { type LineIssue, type ReadDays, readDayJson, readDayTable } from '../../../shared/domain/calendar/read-days.ts';
import { windowsText } from '../../../shared/domain/calendar/windows.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { CalendarDeps } from './calendar.deps.ts';

type Tables = CalendarDeps['tables'];

/** A year of days takes some kilobytes. */
const mostBytes = 1_000_000;
/** No year has more days than this that are unlike their weekday. */
const mostDays = 380;

/** Reads a year from a file and says what is wrong with it, line by line. */
export async function readYearFile(tables: Tables, file: FileContent, hours: WorkingHours): Promise<ReadCalendarYear> {
  if (file.base64.length > mostBytes) throw new UserError('calendar.fileTooLarge');
  const json = jsonOf(file);
  const read = json === undefined ? readDayTable(await tables.read(file)) : readDayJson(json);
  if (!read) throw new UserError(json === undefined ? 'calendar.fileWrongColumns' : 'calendar.fileWrongJson');
  const { year } = read;
  if (year === null || read.days.length === 0) throw new UserError('calendar.fileEmpty');
  if (year < firstYear || year > lastYear) throw new UserError('calendar.fileYear', { year });
  if (read.days.length > mostDays) throw new UserError('calendar.fileTooMany', { most: mostDays });
  const days = read.days.map(dayAlone);
  const odd = oddities(year, days);
  const issues = [...read.issues, ...linesOf(read, year, hours)].toSorted((one, other) => one.line - other.line);
  return {
    year,
    state: odd.length === 0 ? 'confirmed' : 'assumed',
    sourceZh: textIn(json, 'sourceZh'),
    sourceEn: textIn(json, 'sourceEn'),
    days: days.map((day) => structuredClone(day) as ReadCalendarYear['days'][number]),
    issues: issues.map(({ params, ...issue }) => ({ ...issue, params: { ...params } })),
    odd: odd.map((issue) => ({ ...issue, params: { ...issue.params } })),
  };
}

/** A year as a file that `readYearFile` reads back. */
export async function writeYearFile(
  tables: Tables,
  actor: Actor,
  year: CalendarYearRecord,
  format: (typeof yearFormats)[number],
): Promise<FileContent> {
  const t = translatorFor(actor.language);
  const name = t('calendar:file.name', { year: year.year });
  const nameOf = ({ festival, note }: SpecialDay) => note || (festival ? t(`calendar:festival.${festival}`) : '');
  if (format === 'json') {
    const { sourceZh, sourceEn, days } = year;
    const lines = days.map((day) => ({ day: day.day, kind: day.kind, name: nameOf(day), windows: hoursOf(day) }));
    const content = JSON.stringify({ year: year.year, sourceZh, sourceEn, days: lines }, null, 2);
    const base64 = Buffer.from(content, 'utf8').toString('base64');
    return { name: `${name}.json`, mediaType: 'application/json', base64 };
  }
  const headings = dayColumns.map((column) => t(`calendar:column.${column}`));
  const rows = year.days.map((day) => [day.day, t(`calendar:kind.${day.kind}`), nameOf(day), hoursOf(day)]);
  return tables.write({ name, sheet: String(year.year), headings, rows }, format);
}

function hoursOf({ windows }: SpecialDay): string {
  return windows ? windowsText(windows) : '';
}

function linesOf({ days }: ReadDays, year: number, hours: WorkingHours): readonly LineIssue[] {
  return checkYearDays(year, days, hours).map(({ path, code, params }) => ({
    line: days[Number(path.split('.')[1])]?.line ?? 0,
    code,
    params: params ?? {},
  }));
}

function dayAlone({ line: _line, ...day }: ReadDays['days'][number]): SpecialDay {
  return day;
}

/** The value of a JSON file; `undefined` for a file that is none by its first sign. */
function jsonOf(file: FileContent): unknown {
  const text = Buffer.from(file.base64, 'base64')
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (!text.startsWith('{') && !text.startsWith('[')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('calendar.fileWrongJson');
  }
}

function textIn(json: unknown, key: string): string {
  if (typeof json !== 'object' || json === null) return '';
  const value = (json as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value.trim().slice(0, 200) : '';
}
