import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Translate } from '../../shared/i18n/languages.ts';

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** Looks up `<area>:<key>` where the key is only known at run time: error codes, acts. */
export function useTranslate(): Translate {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => i18n.getFixedT(language) as unknown as Translate, [i18n, language]);
}
