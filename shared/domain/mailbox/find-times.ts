import type { DayText } from '../../lib/dates.ts';
import { readTypedDay, readTypedTime } from '../../lib/typed-days.ts';
import { shortPhrase } from './own-words.ts';
import type { Proposal } from './proposal.ts';

export type Side = 'pickup' | 'delivery';

interface FoundTime {
  readonly side: Side;
  readonly phrase: string;
  readonly day: DayText;
  readonly from: string;
  readonly to: string;
}

const sideWords: Readonly<Record<Side, RegExp>> = {
  pickup: /提货|取货|取件|揽货|揽收|上门|装货|来提|来取|发货|pick(?:ed)?[\s-]?up|collect(?:ed|ion)?|loading/gi,
  delivery: /送达|送到|送货|到货|交货|到达|抵达|派送|送至|运到|deliver(?:y|ed)?|arriv(?:e|al|es)|unloading/gi,
};

/** Days and times of pick-up and delivery, as they are written in the text; two of each side at most. */
export function findTimes(text: string, today: DayText): readonly Proposal[] {
  const found: FoundTime[] = [];
  for (const line of text.split('\n')) found.push(...inLine(line, today));
  return (['pickup', 'delivery'] as const).flatMap((side) => {
    const own = found.filter((time) => time.side === side);
    const fresh = own.filter((time, at) => own.findIndex((other) => sameTime(time, other)) === at);
    return fresh.slice(0, 2).map(proposalOf);
  });
}

function inLine(line: string, today: DayText): FoundTime[] {
  const found: FoundTime[] = [];
  let side: Side | null = null;
  for (const clause of line.split(/[，,；;。！!\t|]/)) {
    const place = dayIn(clause, today);
    const rest = place ? blanked(clause, place.index, place.length) : clause;
    side = sideOf(clause, place?.index ?? 0) ?? side;
    const times = windowIn(rest, side ?? 'pickup', place?.hint ?? '');
    const before = found.at(-1);
    if (place) found.push({ side: side ?? 'pickup', phrase: shortPhrase(clause), day: place.day, ...times });
    else if (before && before.from + before.to === '' && times.from + times.to !== '') {
      found[found.length - 1] = { ...before, ...times, phrase: shortPhrase(`${before.phrase} ${clause}`) };
    }
  }
  return found;
}

/** The side whose word stands nearest to the day. */
function sideOf(clause: string, at: number): Side | null {
  const near = (['pickup', 'delivery'] as const).flatMap((side) =>
    [...clause.matchAll(sideWords[side])].map((match) => ({ side, distance: Math.abs(match.index - at) })),
  );
  return near.toSorted((one, other) => one.distance - other.distance)[0]?.side ?? null;
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** Each way to write a day, and how it is typed into the form. */
const ways: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)日?/, ([, y, m, d]) => dated(y, m, d)],
  [/(?<!\d)(\d{1,2})月\s*(\d{1,2})(?!\d)[日号]?/, ([, m, d]) => `${m}-${d}`],
  [/大后天|后天|[明今](?:[天日]|(?=[早晚上下中]))/, ([word]) => (word.length === 1 ? `${word}天` : word)],
  [
    /(下个?|本|这个?)?(?:周|星期|礼拜)([一二三四五六日天])/,
    ([, next, day]) => `${next?.startsWith('下') ? '下' : ''}周${day}`,
  ],
  [
    new RegExp(`(?<![\\w])(\\d{1,2})(?:st|nd|rd|th)?\\s+(${months})[a-z]*\\.?,?(?:\\s+(\\d{4}))?(?!\\w)`, 'i'),
    ([, d, m, y]) => dated(y, monthOf(m), d),
  ],
  [
    new RegExp(`(?<![\\w])(${months})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\w:])`, 'i'),
    ([, m, d, y]) => dated(y, monthOf(m), d),
  ],
  [/\bday after tomorrow\b/i, () => '后天'],
  [/\b(?:today|tomorrow)\b/i, ([word]) => word],
  [/\b(next\s+)?(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day\b/i, ([, next, day]) => `${next ? 'next' : ''}${day}`],
  [/(?<![\d/.-])(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d/])/, ([, m, d]) => `${m}-${d}`],
  [/(?<![\d.路街道巷弄段厦楼座院同村镇乡区园第])([12]?\d|3[01])[号日](?![楼院门库线厅店馆路])/, ([, d]) => String(d)],
];

function dayIn(clause: string, today: DayText) {
  for (const [pattern, typed] of ways) {
    const match = pattern.exec(clause);
    const day = match && readTypedDay(typed(match), today);
    if (match && day) return { day, index: match.index, length: match[0].length, hint: match[0] };
  }
  return null;
}

function dated(year: string | undefined, month: string | number | undefined, day: string | undefined): string {
  return year ? `${year}-${month}-${day}` : `${month}-${day}`;
}

function monthOf(name: string | undefined): number {
  return months.split('|').indexOf((name ?? '').toLowerCase()) + 1;
}

const partsOfDay: readonly (readonly [RegExp, string, string])[] = [
  [/上午|早上|早晨|(?<=[明今])早|\bmorning\b/i, '09:00', '12:00'],
  [/中午|\bnoon\b/i, '11:00', '13:00'],
  [/下午|\bafternoon\b/i, '13:00', '18:00'],
  [/晚上|傍晚|(?<=[明今])晚|\bevening\b/i, '18:00', '21:00'],
];

const clock =
  '(?:上午|早上|中午|下午|晚上)?\\s*\\d{1,2}(?:[:：]\\d{2}|[点时](?:半|\\d{1,2}分?)?)(?:\\s*[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\b\\.?';
const range = new RegExp(`(${clock}|(?<![\\d.-])\\d{1,2})\\s*(?:-|~|～|—|–|至|到|to|until|and)\\s*(${clock})`, 'i');
const single = new RegExp(`(before|by|until|after|from)?\\s*(${clock})\\s*(之?前|以前|之?后|以后)?`, 'i');

/** From when to when, in a clause without its day. A lone time begins a pick-up and ends a delivery. */
function windowIn(clause: string, side: Side, dayWords: string): { from: string; to: string } {
  const both = range.exec(clause);
  if (both) {
    const from = timeOf(both[1]);
    const to = timeOf(both[2]);
    // 下午2点到4点: the afternoon is meant for both.
    const late = to !== '' && from !== '' && to < from ? timeOf(`下午${both[2]}`) : to;
    const early = /^\d{1,2}$/.test(both[1] ?? '') && /p\.?m/i.test(both[2] ?? '') ? timeOf(`${both[1]}pm`) : from;
    return { from: early, to: late };
  }
  const one = single.exec(clause);
  const time = timeOf(one?.[2]);
  if (one && time !== '') {
    const until = /^(?:before|by|until)$/i.test(one[1] ?? '') || /前/.test(one[3] ?? '');
    const after = /^(?:after|from)$/i.test(one[1] ?? '') || /后/.test(one[3] ?? '');
    return (until || side === 'delivery') && !after ? { from: '', to: time } : { from: time, to: '' };
  }
  const part = partsOfDay.find(([words]) => words.test(dayWords.slice(-1) + clause.trimStart()) || words.test(clause));
  return part ? { from: part[1], to: part[2] } : { from: '', to: '' };
}

function timeOf(text: string | undefined): string {
  return text === undefined
    ? ''
    : (readTypedTime(text.replace(/[：]/g, ':').replace(/(?<=[ap])\.|\.(?=$)/gi, '')) ?? '');
}

function blanked(text: string, index: number, length: number): string {
  return text.slice(0, index) + ' '.repeat(length) + text.slice(index + length);
}

function sameTime(one: FoundTime, other: FoundTime): boolean {
  return one.day === other.day && one.from === other.from && one.to === other.to;
}

function proposalOf({ side, phrase, day, from, to }: FoundTime): Proposal {
  const values: Record<string, string> = { [`${side}Day`]: day };
  if (from) values[`${side}From`] = from;
  if (to) values[`${side}To`] = to;
  return { kind: 'fields', phrase, values };
}
