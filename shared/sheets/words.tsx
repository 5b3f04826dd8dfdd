import type { ReactNode } from 'react';
import { type Language, languages, type SheetLanguage, type Translate } from '../i18n/languages.ts';

export type TextParams = Readonly<Record<string, string | number>>;

/** The words of a sheet in its language, or in both beside each other. */
export interface Words {
  readonly language: SheetLanguage;
  /** A label: with both languages the English stands small beside the Chinese. */
  label(key: string, params?: TextParams): ReactNode;
  /** The same as one line of text, for a file's title or a page foot. */
  line(key: string, params?: TextParams): string;
  /** A sentence made of several words, in each language for itself. */
  sentence(of: (line: Words['line']) => string): string;
  /** The sheet's own choice between two texts that the company keeps in both languages. */
  pick(zh: string, en: string): readonly string[];
}

/** Keys are those below `sheet.` of the printing catalogue, or below another root; one that names its catalogue is whole. */
export function wordsOf(
  language: SheetLanguage,
  translatorOf: (language: Language) => Translate,
  root = 'printing:sheet.',
): Words {
  const text = (of: Language, key: string, params?: TextParams) =>
    translatorOf(of)(key.includes(':') ? key : `${root}${key}`, params);
  if (language !== 'both') {
    return {
      language,
      label: (key, params) => text(language, key, params),
      line: (key, params) => text(language, key, params),
      sentence: (of) => of((key, params) => text(language, key, params)),
      pick: (zh, en) => [language === 'en' ? en || zh : zh || en].filter(Boolean),
    };
  }
  return {
    language,
    label: (key, params) => {
      const [zh, en] = [text('zh-CN', key, params), text('en', key, params)];
      if (zh === en) return zh;
      return (
        <>
          {zh} <span className="en">{en}</span>
        </>
      );
    },
    line: (key, params) => [...new Set([text('zh-CN', key, params), text('en', key, params)])].join(' / '),
    sentence: (of) => languages.map((one) => of((key, params) => text(one, key, params))).join(' / '),
    pick: (zh, en) => [...new Set([zh, en])].filter(Boolean),
  };
}
