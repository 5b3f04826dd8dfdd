import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isDay, wallTime } from '../../../shared/lib/dates.ts';
import { toHalfWidth } from '../../../shared/lib/text.ts';
import { queries } from '../../api/client.ts';
import { dayText } from '../../components/Time.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';

/** The company's date today, and days as the person reads them. */
export function useDay() {
  const language = useLanguage();
  const { data } = useQuery(queries.company.status.queryOptions());
  const [now] = useState(() => Date.now());
  const today = wallTime(now, data?.company?.zone ?? 'Asia/Shanghai').day;
  return { today, dayText: (day: string) => (isDay(day) ? dayText(day, language) : day) };
}

/** `20261123`, `2026/11/23` or `2026.1.5` as a day; anything else as it was typed. */
export function readDay(typed: string): string {
  const text = toHalfWidth(typed).trim();
  const [, year, month, day] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text) ?? [];
  if (!year || !month || !day) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
