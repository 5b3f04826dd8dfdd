import { countWords, type KpiWords, partKey, valueWords } from './figure-words.ts';
import { type KpiPart, kpiParts } from './figures.ts';
import type { ReportLine } from '../reports/counted.ts';

/** Told by n and its whole already. */
const within: ReadonlySet<KpiPart> = new Set<KpiPart>(['due', 'met', 'missed']);

/** What was left out of a figure, or lies in it for a reason: never dropped without a word. Empty where there is nothing. */
export function besideLine(
  { figure, without, parts = {} }: Pick<ReportLine, 'figure' | 'without' | 'parts'>,
  say: (words: KpiWords) => string,
): string {
  const word = (key: string) => say({ key, params: {} });
  const share =
    without && parts.excused
      ? [`${word('column.without')} ${say(valueWords(figure, without))} (${say(countWords(figure, without))})`]
      : [];
  const beside = kpiParts
    .filter((part) => !within.has(part) && parts[part])
    .map((part) => `${word(partKey(figure, part))} ${parts[part] ?? 0}`);
  return [...share, ...beside].join(' · ');
}
