import { useCallback } from 'react';
import type { InBothLanguages } from '../../../shared/domain/training/syllabus.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

/** A text that is kept in both languages, in that on screen. */
export function useInLanguage(): (text: InBothLanguages) => string {
  const language = useLanguage();
  return useCallback(({ zh, en }) => (language === 'en' ? en || zh : zh || en), [language]);
}
