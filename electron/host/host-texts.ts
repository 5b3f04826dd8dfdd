import en from '../../resources/locales/en/host.json' with { type: 'json' };
import enSystem from '../../resources/locales/en/system.json' with { type: 'json' };
import zh from '../../resources/locales/zh-CN/host.json' with { type: 'json' };
import zhSystem from '../../resources/locales/zh-CN/system.json' with { type: 'json' };
import type { Language } from '../../shared/i18n/languages.ts';

/** `problems`: why a database does not open, by the name in its code (`system.databaseDamaged`). */
export type HostTexts = typeof zh & { readonly problems: Readonly<Record<string, string>> };

const texts = {
  'zh-CN': { ...zh, problems: zhSystem.error },
  en: { ...en, problems: enSystem.error },
} satisfies Record<Language, HostTexts>;

/** The few sentences that a host says itself, before or outside the app's page. */
export function hostTexts(language: Language): HostTexts {
  return texts[language];
}

/** A text with its placeholders filled. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

/** The nearest of our languages to a system's or a browser's wish, as in `zh-TW,zh;q=0.9`; Chinese when it has none. */
export function nearestLanguage(wish: string | undefined): Language {
  return wish !== undefined && /^\s*en(?![a-z])/i.test(wish) ? 'en' : 'zh-CN';
}

/** The language of a terminal; the C locale of scripts and services speaks English. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'C';
  return /^(C|POSIX)\b/.test(locale) ? 'en' : nearestLanguage(locale);
}
