import { type Announcement, announcedDays } from '../../../shared/domain/calendar/announcement.ts';
import { defaultHours } from '../../../shared/domain/calendar/hours.ts';
import y2024 from '../../../resources/calendars/2024.json' with { type: 'json' };
import y2025 from '../../../resources/calendars/2025.json' with { type: 'json' };
import y2026 from '../../../resources/calendars/2026.json' with { type: 'json' };
import type { CalendarHoursRow, CalendarYearRow } from '../database/entities/calendar.ts';
import { companyHours } from './calendar.repository.ts';

/** The notices that have been published. A year that is not here stays unknown until somebody imports it. */
const notices = [y2024, y2025, y2026] as readonly Announcement[];

/** The official years that a company starts with; later versions of the app bring more. */
export function startingYears(at: number): readonly CalendarYearRow[] {
  return notices.map((notice) => ({
    year: notice.year,
    state: 'confirmed',
    sourceZh: notice.sourceZh,
    sourceEn: notice.sourceEn,
    days: announcedDays(notice),
    updatedAt: at,
    updatedByName: '',
    version: 1,
  }));
}

export function startingHours(at: number): CalendarHoursRow {
  return { id: companyHours, hours: defaultHours, revision: 1, updatedAt: at, updatedByName: '', version: 1 };
}
