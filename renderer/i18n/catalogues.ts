import type { Language } from '../../shared/i18n/languages.ts';

/** Texts by area (`orders`) and nested key. */
export type Catalogues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Loads one language; the other one stays on the disk until somebody wants it. */
export async function loadCatalogues(language: Language): Promise<Catalogues> {
  switch (language) {
    case 'zh-CN':
      return (await import('./catalogues-zh-CN.ts')).catalogues;
    case 'en':
      return (await import('./catalogues-en.ts')).catalogues;
  }
}
