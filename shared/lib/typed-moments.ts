import { addDays, type DayText, instantOf, isDay } from './dates.ts';
import { tidy } from './text.ts';
import { readTypedDay, readTypedTime } from './typed-days.ts';

/** Days before today by word, in both languages and in pinyin initials. */
const pastWords: Readonly<Record<string, number>> = {
  昨: -1,
  昨天: -1,
  昨日: -1,
  zt: -1,
  y: -1,
  yesterday: -1,
  前天: -2,
  qt: -2,
};
const nowWords = ['now', 'n', '现在', '刚才', '刚刚', 'xz'];
const looksLikeDay = /[-/.月日号]|^\d{8}$/;

/**
 * Reads the moment of something that happened, the way clerks type it: `930` (today), `昨天 1430`, `-1 9点`, `22 18`,
 * `11-20 9:00`, `now`. Days without a year lie behind; `null` when it cannot be understood.
 */
export function readPastMoment(typed: string, now: { readonly at: number; readonly day: DayText }, zone: string) {
  return readMoment(typed, now, zone, (text, today) => readPastDay(text, today));
}

/** Reads the moment of something to come: `18`, `明天 930`, `+2 12`, `25 1400`. Days without a year lie ahead. */
export function readComingMoment(typed: string, now: { readonly at: number; readonly day: DayText }, zone: string) {
  return readMoment(typed, now, zone, readTypedDay);
}

function readMoment(
  typed: string,
  now: { readonly at: number; readonly day: DayText },
  zone: string,
  readDay: (text: string, today: DayText) => DayText | null,
): number | null {
  const text = tidy(typed).toLowerCase();
  if (nowWords.includes(text)) return Math.floor(now.at / 60_000) * 60_000;
  const gap = text.lastIndexOf(' ');
  const dayPart = gap < 0 ? '' : text.slice(0, gap);
  const timePart = gap < 0 ? text : text.slice(gap + 1);
  if (gap < 0 && looksLikeDay.test(text)) return null;
  const day = dayPart === '' ? now.day : readDay(dayPart, now.day);
  const time = readTypedTime(timePart);
  return day === null || time === null ? null : instantOf(day, time, zone);
}

/** A day behind `today`: `22`, `11-20`, `-1`, `昨天`, `周五`. */
export function readPastDay(typed: string, today: DayText): DayText | null {
  const text = tidy(typed).toLowerCase().replace(/\s/g, '');
  const word = pastWords[text];
  if (word !== undefined) return addDays(today, word);
  const back = /^-(\d{1,3})$/.exec(text);
  if (back) return addDays(today, -Number(back[1]));
  const ahead = readTypedDay(text, today);
  if (ahead === null || ahead <= today) return ahead;
  if (/^\d{1,2}[日号]?$/.test(text)) return lastDayNumbered(Number.parseInt(text, 10), today);
  if (/^\d{3,4}$|^\d{1,2}[-/.月]\d{1,2}[日号]?$/.test(text)) return readTypedDay(text, addDays(today, -360));
  return /周|星期|礼拜|^(mon|tue|wed|thu|fri|sat|sun)/.test(text) && !/^(下|next)/.test(text)
    ? addDays(ahead, -7)
    : ahead;
}

/** The 31st in March is that of January, when today is before it. */
function lastDayNumbered(date: number, today: DayText): DayText | null {
  const [year = 0, month = 0] = today.split('-').map(Number);
  for (const back of [0, 1, 2]) {
    const at = year * 12 + month - 1 - back;
    const monthText = String((at % 12) + 1).padStart(2, '0');
    const day = `${Math.floor(at / 12)}-${monthText}-${String(date).padStart(2, '0')}`;
    if (isDay(day) && day <= today) return day;
  }
  return null;
}
