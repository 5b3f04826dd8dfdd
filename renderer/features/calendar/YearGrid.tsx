import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { OfficeDay } from '../../../shared/domain/calendar/compiled-year.ts';
import { type DayKind, dayKinds } from '../../../shared/domain/calendar/days.ts';
import type { DayText } from '../../../shared/lib/dates.ts';
import { dayAfterKey } from './grid-keys.ts';
import { MonthTable } from './MonthTable.tsx';
import type { Selection } from './useSelection.ts';
import styles from './calendar.module.css';

interface YearGridProps {
  readonly days: readonly OfficeDay[];
  readonly selection: Selection;
  readonly today: DayText;
  /** `null` for those who only look. */
  readonly change: { readonly kind: (kind: DayKind) => void; readonly reset: () => void } | null;
}

/** Twelve months; arrows walk, 1 to 4 make a day what they stand for, Delete takes it back. */
export function YearGrid({ days, selection, today, change }: YearGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const { day } = selection;
  useEffect(() => {
    // Only when the focus is in the grid already: choosing by keys, not opening the page.
    if (!box.current?.contains(document.activeElement)) return;
    box.current.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = dayAfterKey(day, event.key);
    const kind = dayKinds[Number(event.key) - 1];
    if (next) selection.choose(next, event.shiftKey);
    else if (kind && change) change.kind(kind);
    else if (event.key === 'Delete' && change) change.reset();
    else return;
    event.preventDefault();
  };
  const months = Map.groupBy(days, (one) => one.day.slice(0, 7));
  return (
    // The keys are those of the focused day, which is a button.
    <div ref={box} role="presentation" className={styles['year']} onKeyDown={onKeyDown}>
      {[...months].map(([month, own]) => (
        <MonthTable key={month} month={Number(month.slice(5))} days={own} selection={selection} today={today} />
      ))}
    </div>
  );
}
