import { useCallback } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';

interface Named {
  readonly displayName: string;
  readonly nameEn: string;
}

/** A colleague's name in the language on screen. Facts keep the Chinese name, and are shown as they were kept. */
export function usePersonName(): (person: Named) => string {
  const language = useLanguage();
  return useCallback(
    ({ displayName, nameEn }) => (language === 'en' ? nameEn || displayName : displayName),
    [language],
  );
}
