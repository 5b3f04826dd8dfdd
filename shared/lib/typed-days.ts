import { addDays, type DayText, isDay } from './dates.ts';
import { tidy } from './text.ts';

/** Days from today by word, in both languages and in pinyin initials. */
const words: Readonly<Record<string, number>> = {
  今: 0,
  今天: 0,
  今日: 0,
  jt: 0,
  t: 0,
  today: 0,
  明: 1,
  明天: 1,
  明日: 1,
  mt: 1,
  tomorrow: 1,
  tom: 1,
  后: 2,
  后天: 2,
  ht: 2,
  大后天: 3,
  dht: 3,
};

const weekdays: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

const pad = (number: number) => String(number).padStart(2, '0');

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: DayText): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * Reads a day the way clerks type it, on the wall of `today`: `25`, `1125`, `11-25`, `11月25日`, `+1`, `明天`, `周五`,
 * `fri`, `下周一`, `20261125`. Days without a year lie ahead. `null` when it cannot be understood.
 */
export function readTypedDay(typed: string, today: DayText): DayText | null {
  const text = tidy(typed).toLowerCase().replace(/\s/g, '');
  if (isDay(text)) return text;
  const word = words[text];
  if (word !== undefined) return addDays(today, word);
  const shift = /^\+(\d{1,3})$/.exec(text);
  if (shift) return addDays(today, Number(shift[1]));
  return readWeekday(text, today) ?? readNumbers(text, today);
}

function readWeekday(text: string, today: DayText): DayText | null {
  const match = /^(下|next)?(?:周|星期|礼拜)?([一二三四五六日天]|mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.exec(text);
  const asked = weekdays[match?.[2] ?? ''];
  if (!match || asked === undefined) return null;
  const now = weekdayOf(today);
  if (match[1]) return addDays(today, 7 - now + asked);
  return addDays(today, (asked - now + 7) % 7);
}

function readNumbers(text: string, today: DayText): DayText | null {
  const parts = text.replace(/[日号]$/, '').split(/[-/.年月]/);
  const digits = parts.length === 1 ? split(parts[0] ?? '') : parts;
  if (digits.length === 0 || digits.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const [day = 0, month, year] = digits.map(Number).reverse();
  if (year !== undefined && month !== undefined) return real(year < 100 ? 2000 + year : year, month, day);
  if (month !== undefined) return ahead([0, 1], today, (offset, now) => real(now.year + offset, month, day));
  return ahead([0, 1, 2], today, (offset, now) => {
    const index = now.month - 1 + offset;
    return real(now.year + Math.floor(index / 12), (index % 12) + 1, day);
  });
}

/** `1125` -> month and day, `261125` and `20261125` -> year, month and day, `25` -> day. */
function split(digits: string): readonly string[] {
  if (digits.length <= 2) return [digits];
  if (digits.length <= 4) return [digits.slice(0, -2), digits.slice(-2)];
  if (digits.length === 6 || digits.length === 8) return [digits.slice(0, -4), digits.slice(-4, -2), digits.slice(-2)];
  return [];
}

function ahead(
  offsets: readonly number[],
  today: DayText,
  candidate: (offset: number, now: { year: number; month: number }) => DayText | null,
): DayText | null {
  const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
  for (const offset of offsets) {
    const day = candidate(offset, now);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function real(year: number, month: number, day: number): DayText | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : null;
}

/**
 * Reads a time of day as typed: `9`, `930`, `14:30`, `9点半`, `下午2点`, `2pm`. `null` when it cannot be understood.
 */
export function readTypedTime(typed: string): string | null {
  const text = tidy(typed).toLowerCase().replace(/\s/g, '');
  const afternoon = /^(下午|晚上|晚|pm)/.test(text) || /pm?$/.test(text);
  const plain = text
    .replace(/^(上午|早上|早|中午|下午|晚上|晚|am|pm)/, '')
    .replace(/[ap]m?$/, '')
    .replace(/[点时:.]半$/, ':30')
    .replace(/[点时.h]/, ':')
    .replace(/分$/, '')
    .replace(/:$/, '');
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})?$/.exec(plain);
  if (!match) return null;
  const hour = Number(match[1]) + (afternoon && Number(match[1]) < 12 ? 12 : 0);
  const minute = Number(match[2] ?? 0);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${pad(hour)}:${pad(minute)}`;
}

/** A time moved by minutes and kept within the day; an unread one starts from `09:00`. */
export function shiftTime(time: string, minutes: number): string {
  const read = readTypedTime(time);
  if (read === null) return '09:00';
  const total = Number(read.slice(0, 2)) * 60 + Number(read.slice(3)) + minutes;
  const kept = Math.min(Math.max(total, 0), 24 * 60);
  return `${pad(Math.floor(kept / 60))}:${pad(kept % 60)}`;
}

/** Weeks of the month that holds `day`, Monday first, with the days of its neighbours. */
export function monthGrid(day: DayText): readonly (readonly DayText[])[] {
  const first = `${day.slice(0, 7)}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  return [0, 1, 2, 3, 4, 5].map((week) => [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(start, week * 7 + at)));
}
