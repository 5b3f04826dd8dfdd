import type { Issue } from '../../errors/errors.ts';
import type { Language, SheetLanguage } from '../../i18n/languages.ts';
import { namesIn } from './names.ts';
import type { AnalysisPart } from './values.ts';

/** Longest text of an analysis or a letter. */
export const longestText = 4_000;

/** What the customer reads, in one language. */
export const letterParts = ['event', 'cause', 'measures', 'prevention'] as const;
export type LetterPart = (typeof letterParts)[number];
export type LetterTexts = Readonly<Record<LetterPart, string>>;

/** Analysis, corrective plan and preventive measures, and what the customer is told of them (4.3.1.9). */
export interface AnalysisContent {
  readonly course: string;
  readonly cause: string;
  readonly corrective: string;
  readonly preventive: string;
  readonly parts: readonly AnalysisPart[];
  readonly letterLanguage: SheetLanguage;
  readonly letter: Readonly<Record<Language, LetterTexts>>;
}

export const analysisTexts = ['course', 'cause', 'corrective', 'preventive'] as const;

export const emptyLetter: LetterTexts = { event: '', cause: '', measures: '', prevention: '' };

/** The languages that a letter is written in. */
export function languagesOf(language: SheetLanguage): readonly Language[] {
  return language === 'both' ? ['zh-CN', 'en'] : [language];
}

/** What keeps an analysis from being handed in. `names` are those of all accounts. */
export function reviewAnalysis(content: AnalysisContent, names: readonly string[]): readonly Issue[] {
  const issues: Issue[] = analysisTexts.flatMap((path) =>
    content[path].trim() === '' ? [{ path, code: 'quality.textMissing' }] : [],
  );
  if (content.parts.length === 0) issues.push({ path: 'parts', code: 'quality.partsMissing' });
  return [...issues, ...reviewLetter(content, names)];
}

/** What keeps the letter from being sent: a missing part, or the name of somebody who works here. */
export function reviewLetter(
  { letter, letterLanguage }: Pick<AnalysisContent, 'letter' | 'letterLanguage'>,
  names: readonly string[],
): readonly Issue[] {
  return languagesOf(letterLanguage).flatMap((language) =>
    letterParts.flatMap((part): readonly Issue[] => {
      const path = `letter.${language}.${part}`;
      const text = letter[language][part];
      if (text.trim() === '') return [{ path, code: 'quality.textMissing' }];
      return namesIn(text, names).map((name) => ({ path, code: 'quality.nameInLetter', params: { name } }));
    }),
  );
}
