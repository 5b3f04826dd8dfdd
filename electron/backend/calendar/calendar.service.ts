import type { FileContent } from '../../../shared/contract/base.ts';
import type {
  CalendarRecord,
  CalendarYearInput,
  CalendarYearRecord,
  ReadCalendarYear,
  yearFormats,
} from '../../../shared/contract/calendar.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { WorkingHours } from '../../../shared/domain/calendar/hours.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { CalendarDeps } from './calendar.deps.ts';
import { setHours, setYear } from './change-calendar.ts';
import { type DaysInput, resetDays, setDays } from './change-days.ts';
import { createKnownCalendar, isSeeded, seedCalendar } from './known-calendar.ts';
import { readYearFile, writeYearFile } from './year-files.ts';

type Versioned = { readonly version: number };

/** The company's working calendar: what due times are reckoned from (3.3.1.7). */
export function createCalendarService(deps: CalendarDeps) {
  const known = createKnownCalendar(deps);

  const change = (work: (tx: WriteContext) => Promise<CalendarRecord>) => deps.database.write(work);

  return {
    /** At the start of the app: stores what the company begins with, and official years that are new. */
    async begin(): Promise<void> {
      if (!(await isSeeded(deps.database.read))) await deps.database.write((tx) => seedCalendar(tx, deps));
    },

    /**
     * The calendar ready for reckoning, inside a unit of work too. Asks no database while it is known; a change on
     * any workstation makes the next call read it anew.
     */
    current: async (): Promise<WorkingCalendar> => (await known()).calendar,

    record: async (): Promise<CalendarRecord> => (await known()).record,

    setHours: (actor: Actor, input: WorkingHours & Versioned) => change((tx) => setHours(tx, deps, actor, input)),
    setDays: (actor: Actor, input: DaysInput) => change((tx) => setDays(tx, deps, actor, input)),
    resetDays: (actor: Actor, input: Pick<DaysInput, 'days'>) => change((tx) => resetDays(tx, deps, actor, input)),
    setYear: (actor: Actor, input: CalendarYearInput & Versioned) => change((tx) => setYear(tx, deps, actor, input)),

    readYear: async (file: FileContent): Promise<ReadCalendarYear> =>
      readYearFile(deps.tables, file, (await known()).record.hours),

    async exportYear(actor: Actor, year: number, format: (typeof yearFormats)[number]): Promise<FileContent> {
      const { record } = await known();
      return writeYearFile(deps.tables, actor, record.years.find((one) => one.year === year) ?? unknown(year), format);
    },
  };
}

/** A year of which nothing is known: its file is an empty one to fill in. */
function unknown(year: number): CalendarYearRecord {
  const nobody = { updatedAt: 0, updatedByName: '', version: 0 };
  return { year, state: 'assumed', sourceZh: '', sourceEn: '', days: [], ...nobody };
}
