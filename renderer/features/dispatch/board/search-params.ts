import { type DayText, isDay } from '../../../../shared/lib/dates.ts';

/** The board as its address says it; what is left out does not filter, and no day is today. */
export interface BoardSearch {
  readonly day?: DayText | undefined;
  readonly text?: string | undefined;
  readonly kind?: 'city' | 'outbound' | undefined;
}

/** Reads an address; whatever makes no sense in it is passed over. */
export function readBoardSearch(search: Readonly<Record<string, unknown>>): BoardSearch {
  const { day, text } = search;
  return {
    day: typeof day === 'string' && isDay(day) ? day : undefined,
    text: typeof text === 'string' && text ? text.slice(0, 200) : undefined,
    kind: (['city', 'outbound'] as const).find((one) => one === search['kind']),
  };
}
