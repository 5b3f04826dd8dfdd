import {
  CalendarDayEntity,
  type CalendarDayRow,
  CalendarHoursEntity,
  type CalendarHoursRow,
  CalendarYearEntity,
  type CalendarYearRow,
} from '../database/entities/calendar.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

export interface StoredCalendar {
  /** `null` in a database that nobody has asked for its calendar yet. */
  readonly hours: CalendarHoursRow | null;
  readonly years: readonly CalendarYearRow[];
  readonly days: readonly CalendarDayRow[];
}

type Current = () => Promise<unknown>;
const code = 'calendar.changed';

/** Id of the one row of hours. */
export const companyHours = 'company';

export const calendarRepository = {
  async stored(at: ReadContext): Promise<StoredCalendar> {
    const manager = managerOf(at);
    const hours = await manager.findOneBy(CalendarHoursEntity, { id: companyHours });
    const years = await manager.find(CalendarYearEntity, { order: { year: 'ASC' } });
    const days = await manager.find(CalendarDayEntity, { order: { day: 'ASC' } });
    return { hours, years, days };
  },

  /** What another workstation has written meanwhile stays as it is. */
  async seed(tx: WriteContext, hours: CalendarHoursRow, years: readonly CalendarYearRow[]): Promise<void> {
    const insert = () => managerOf(tx).createQueryBuilder().insert();
    await insert().into(CalendarHoursEntity).values(hours).orIgnore().updateEntity(false).execute();
    if (years.length === 0) return;
    await insert()
      .into(CalendarYearEntity)
      .values([...years])
      .orIgnore()
      .updateEntity(false)
      .execute();
  },

  async raiseRevision(tx: WriteContext): Promise<void> {
    await managerOf(tx).increment(CalendarHoursEntity, { id: companyHours }, 'revision', 1);
  },

  updateHours: (tx: WriteContext, version: number, patch: Partial<CalendarHoursRow>, current: Current) =>
    updateVersion(tx, CalendarHoursEntity, { id: companyHours, version }, patch, { code, current }),

  insertYear: (tx: WriteContext, row: CalendarYearRow) => insertRows(tx, CalendarYearEntity, [row]),

  updateYear: (
    tx: WriteContext,
    { year, version }: Pick<CalendarYearRow, 'year' | 'version'>,
    patch: Partial<CalendarYearRow>,
    current: Current,
  ) => updateVersion(tx, CalendarYearEntity, { year, version }, patch, { code, current }),

  insertDays: (tx: WriteContext, rows: readonly CalendarDayRow[]) => insertRows(tx, CalendarDayEntity, rows),

  updateDay: (
    tx: WriteContext,
    { day, version }: Pick<CalendarDayRow, 'day' | 'version'>,
    patch: Partial<CalendarDayRow>,
    current: Current,
  ) => updateVersion(tx, CalendarDayEntity, { day, version }, patch, { code, current }),

  /** False when the row is no longer there with this version. */
  async removeDay(tx: WriteContext, { day, version }: Pick<CalendarDayRow, 'day' | 'version'>): Promise<boolean> {
    const result = await managerOf(tx).delete(CalendarDayEntity, { day, version });
    return result.affected === 1;
  },
};
