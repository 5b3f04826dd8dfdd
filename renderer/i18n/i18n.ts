import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../../shared/i18n/languages.ts';
import { loadCatalogues } from './catalogues.ts';

const remembered = 'counter.language';

/** The language before anybody signs in: what this machine showed last, else what the system speaks. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(remembered);
  return languages.find((one) => one === kept) ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
}

/** Starts i18next with one language loaded; the other follows on the first switch. */
export async function startI18n(language: Language = firstLanguage()): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...languages],
    ns: ['common'],
    defaultNS: 'common',
    resources: { [language]: await loadCatalogues(language) },
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  setPageLanguage(language);
  return i18next;
}

/** Shows everything in another language, at once and without a reload. */
export async function showLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  if (i18next.language === language) return;
  await addLanguage(language);
  await i18next.changeLanguage(language);
  setPageLanguage(language);
}

export function currentLanguage(): Language {
  return languages.find((one) => one === i18next.language) ?? 'zh-CN';
}

/** Loads a language without showing it, for a search in both. */
export async function addLanguage(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const catalogues = await loadCatalogues(language);
  for (const [area, texts] of Object.entries(catalogues)) i18next.addResourceBundle(language, area, texts);
}

export function otherLanguage(language: Language): Language {
  return language === 'zh-CN' ? 'en' : 'zh-CN';
}

function setPageLanguage(language: Language): void {
  document.documentElement.lang = language;
}
