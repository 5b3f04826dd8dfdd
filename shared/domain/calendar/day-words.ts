import { toHalfWidth } from '../../lib/text.ts';
import type { DayText } from '../../lib/dates.ts';
import { isDay } from '../../lib/dates.ts';
import type { DayKind, Festival } from './days.ts';

/** What a file may hold, in the order of the export. */
export const dayColumns = ['day', 'kind', 'name', 'windows'] as const;
export type DayColumn = (typeof dayColumns)[number];

const headings: Readonly<Record<DayColumn, string>> = {
  day: '日期|日|date|day',
  kind: '类型|类别|性质|休班|kind|type|isoffday|is off day|off day',
  name: '名称|节日|节假日|说明|备注|name|holiday|festival|note|remarks',
  windows: '工作时间|时段|工作时段|hours|working hours|windows',
};

const kinds: Readonly<Record<DayKind, string>> = {
  working: '工作日|正常上班|working day|working|workday',
  rest: '休息日|休息|周末|rest day|rest|weekend|day off',
  holiday: '法定节假日|节假日|放假|休|假日|公共假日|public holiday|holiday|off|true',
  makeUp: '补班日|补班|班|上班|调休上班|调休工作日|make-up working day|make-up|makeup|false',
};

const festivalWords: Readonly<Record<Exclude<Festival, 'nationalMidAutumn'>, RegExp>> = {
  newYear: /元旦|new year's day/i,
  springFestival: /春节|除夕|农历新年|spring festival|chinese new year/i,
  qingming: /清明|qingming|tomb[- ]sweeping/i,
  labourDay: /劳动节|五一|labou?r day/i,
  dragonBoat: /端午|dragon boat/i,
  midAutumn: /中秋|mid-autumn/i,
  nationalDay: /国庆|national day/i,
};

function plain(text: string): string {
  return toHalfWidth(text)
    .toLowerCase()
    .replace(/[\s*:_.()]/g, '');
}

function lookUp<Word extends string>(words: Readonly<Record<Word, string>>): ReadonlyMap<string, Word> {
  const entries = Object.entries<string>(words) as [Word, string][];
  return new Map(entries.flatMap(([word, names]) => names.split('|').map((name) => [plain(name), word] as const)));
}

const columnsByName = lookUp(headings);
const kindsByName = lookUp(kinds);

/** The column that a heading names; `null` for one that is not read. */
export function dayColumnOf(heading: string): DayColumn | null {
  return columnsByName.get(plain(heading)) ?? null;
}

/** The kind of day that a word names, in either language; `null` for an unknown word. */
export function dayKindOf(word: string): DayKind | null {
  return kindsByName.get(plain(word)) ?? null;
}

/** The festival that a name speaks of; `null` when it is none of the seven. */
export function festivalOf(name: string): Festival | null {
  const found = (Object.keys(festivalWords) as (keyof typeof festivalWords)[]).filter((one) =>
    festivalWords[one].test(name),
  );
  if (found.includes('nationalDay') && found.includes('midAutumn')) return 'nationalMidAutumn';
  return found[0] ?? null;
}

/** `2027-1-1`, `2027/01/01`, `2027年1月1日` or `20270101` as a day; `null` for anything else. */
export function dayOf(text: string): DayText | null {
  const found = /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))(?:[T ].*)?$/.exec(
    toHalfWidth(text).trim(),
  );
  if (!found) return null;
  const [, year, month = found[4] ?? '', date = found[5] ?? ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
