import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { addDays, wallTime } from '../../../../shared/lib/dates.ts';
import { monthGrid, weekdayOf } from '../../../../shared/lib/typed-days.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { DayInput } from '../../../components/DayInput.tsx';
import { LeftOutlined, RightOutlined } from '../../../components/icons.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reception.module.css';
import type { VisitSearch } from '../search.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { WeekLanes } from './WeekLanes.tsx';

interface CalendarProps {
  readonly search: VisitSearch;
  readonly onChange: (patch: Partial<Record<keyof VisitSearch, unknown>>) => void;
}

/** Who comes when, and which room is taken: a week with a lane for each room, or a month. */
export function CalendarView({ search, onChange }: CalendarProps) {
  const { t } = useTranslation('reception');
  const { day: today } = wallTime(useNow(), useZone());
  const { day = today, show = 'week' } = search;
  const days = daysOf(show, day);
  const input = { fromDay: days[0] ?? day, toDay: days.at(-1) ?? day };
  const read = useQuery(queries.reception.calendar.queryOptions({ input, placeholderData: keepPreviousData }));
  const { data: choices } = useQuery(queries.reception.choices.queryOptions());
  const turn = (by: 1 | -1) => onChange({ day: show === 'week' ? addDays(day, 7 * by) : otherMonth(day, by) });
  useCalendarKeys({
    onTurn: turn,
    onToday: () => onChange({ day: undefined }),
    onMonth: () => onChange({ show: show === 'week' ? 'month' : 'week' }),
  });
  return (
    <section aria-label={t('calendar.label')} className={styles['calendar']}>
      <div className={styles['turn']}>
        <Button icon={<LeftOutlined />} aria-label={t('calendar.previous')} onClick={() => turn(-1)} />
        <DayInput label={t('field.day')} value={day} required onDay={(next) => onChange({ day: next ?? undefined })} />
        <Button icon={<RightOutlined />} aria-label={t('calendar.next')} onClick={() => turn(1)} />
        <Button onClick={() => onChange({ day: undefined })}>{t('calendar.today')}</Button>
        <Chip label={t('calendar.week')} active={show === 'week'} onToggle={() => onChange({ show: 'week' })} />
        <Chip label={t('calendar.month')} active={show === 'month'} onToggle={() => onChange({ show: 'month' })} />
        <span className="faint">{t('calendar.keys')}</span>
      </div>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={6} columns={7} />}
      {read.data && show === 'week' && (
        <WeekLanes
          days={read.data.days}
          visits={read.data.visits}
          rooms={choices?.rooms.filter(({ active }) => active) ?? []}
          today={today}
        />
      )}
      {read.data && show === 'month' && (
        <MonthGrid
          days={read.data.days}
          visits={read.data.visits}
          today={today}
          month={day.slice(0, 7)}
          onDay={(one) => onChange({ show: 'week', day: one })}
        />
      )}
    </section>
  );
}

interface Keys {
  readonly onTurn: (by: 1 | -1) => void;
  readonly onToday: () => void;
  readonly onMonth: () => void;
}

function useCalendarKeys({ onTurn, onToday, onMonth }: Keys): void {
  useShortcut('pagedown', () => onTurn(1), { inFields: false });
  useShortcut('pageup', () => onTurn(-1), { inFields: false });
  useShortcut('t', onToday, { inFields: false });
  useShortcut('m', onMonth, { inFields: false });
  useShortcut('down, right, j', () => step(1), { inFields: false });
  useShortcut('up, left, k', () => step(-1), { inFields: false });
}

function step(by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = cards.findIndex((card) => card === document.activeElement);
  cards[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)]?.focus();
}

function daysOf(show: 'week' | 'month', day: string): readonly string[] {
  if (show === 'month') return monthGrid(day).flat();
  const monday = addDays(day, 1 - weekdayOf(day));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

function otherMonth(day: string, by: 1 | -1): string {
  const first = `${day.slice(0, 7)}-01`;
  return by < 0 ? `${addDays(first, -1).slice(0, 7)}-01` : `${addDays(first, 31).slice(0, 7)}-01`;
}
