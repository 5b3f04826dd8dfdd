import type { Issue } from '../../errors/errors.ts';
import { mergeText } from '../../lib/merge-text.ts';

export const writtenParts = ['highlights', 'causes', 'plan'] as const;
export type WrittenPart = (typeof writtenParts)[number];

/** What the author adds to the figures, kept as typed (4.3.1.9). */
export type SummaryWriting = Readonly<Record<WrittenPart, string>>;

export const emptyWriting: SummaryWriting = { highlights: '', causes: '', plan: '' };

export const summaryLimits = { text: 4_000 } as const;

/** What is missing before it is handed in: causes only where something went wrong. */
export function reviewWriting(writing: SummaryWriting, wentWrong: boolean): readonly Issue[] {
  const wanted = wentWrong ? writtenParts : (['highlights', 'plan'] as const);
  return wanted
    .filter((part) => writing[part].trim() === '')
    .map((path) => ({ path, code: `summaries.${path}Missing` }));
}

/** Two windows wrote: what only one of them changed is kept from that one, what both changed from both. */
export function mergeWriting(before: SummaryWriting, theirs: SummaryWriting, typed: SummaryWriting): SummaryWriting {
  const part = (name: WrittenPart) => mergeText(before[name], theirs[name], typed[name], summaryLimits.text);
  return { highlights: part('highlights'), causes: part('causes'), plan: part('plan') };
}
