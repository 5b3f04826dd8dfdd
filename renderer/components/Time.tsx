import { useCallback } from 'react';
import { wallTime } from '../../shared/lib/dates.ts';
import type { Language } from '../../shared/i18n/languages.ts';
import { useZone } from '../api/session.ts';
import { useLanguage } from '../i18n/useLanguage.ts';

/** `near` leaves the day away when it is today, and the year when it is this year; `date` is the day without its year. */
export type TimeShow = 'full' | 'day' | 'date' | 'time' | 'near';

interface TimeProps {
  /** Epoch ms; `null` shows a dash. */
  readonly at: number | null;
  readonly show?: TimeShow;
}

/** An instant on the company's wall clock. */
export function Time({ at, show = 'full' }: TimeProps) {
  const textOf = useTimeText();
  if (at === null) return <span className="faint">–</span>;
  return <TimeAs at={at} text={textOf(at, show)} />;
}

/** The same where the text is at hand, as in lists whose rows come and go while one scrolls. */
export function TimeAs({ at, text }: { readonly at: number; readonly text: string }) {
  return (
    <time className="num" dateTime={new Date(at).toISOString()}>
      {text}
    </time>
  );
}

/** The same as text, for titles and sentences. */
export function useTimeText(): (at: number, show?: TimeShow) => string {
  const zone = useZone();
  const language = useLanguage();
  return useCallback((at, show = 'full') => timeText(at, { zone, language, show, now: Date.now() }), [zone, language]);
}

interface Reading {
  readonly zone: string;
  readonly language: Language;
  readonly show: TimeShow;
  readonly now: number;
}

export function timeText(at: number, { zone, language, show, now }: Reading): string {
  const { day, time } = wallTime(at, zone);
  if (show === 'time' || (show === 'near' && wallTime(now, zone).day === day)) return time;
  if (show === 'day') return dayText(day, language);
  if (show === 'date') return dayInYear(day, language);
  const year = wallTime(now, zone).day.slice(0, 5);
  const near = show === 'near' && day.startsWith(year);
  return `${near ? dayInYear(day, language) : dayText(day, language)} ${time}`;
}

/** `2026-11-23` as it is written in the language: `2026-11-23`, `23 Nov 2026`. */
export function dayText(day: string, language: Language): string {
  if (language === 'zh-CN') return day;
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

function dayInYear(day: string, language: Language): string {
  return language === 'zh-CN' ? day.slice(5) : dayText(day, language).slice(0, -5);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
