import type { Language } from '../../shared/i18n/languages.ts';
import type { Catalogues } from './by-area.ts';

/** Loads one language; the other one stays on the disk until somebody wants it. */
export async function loadCatalogues(language: Language): Promise<Catalogues> {
  switch (language) {
    case 'zh-CN':
      return (await import('./catalogues-zh-CN.ts')).catalogues;
    case 'en':
      return (await import('./catalogues-en.ts')).catalogues;
  }
}
