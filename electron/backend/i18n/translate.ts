import type { Language, Translate } from '../../../shared/i18n/languages.ts';
import { type Catalogue, catalogues } from './catalogues.ts';

/**
 * Looks up `<area>:<key>` in the reader's language and fills `{{name}}`. A key that is not there gives `defaultValue`;
 * without one it is a fault of ours and throws: no paper leaves the house with a key on it.
 */
export function translatorFor(language: Language): Translate {
  return (key, params = {}) => {
    const [area = '', path = ''] = key.split(':');
    const text = path
      .split('.')
      .reduce<string | Catalogue | undefined>(
        (level, name) => (typeof level === 'object' ? level[name] : undefined),
        (catalogues[language] as Readonly<Record<string, Catalogue>>)[area],
      );
    const { defaultValue } = params;
    if (typeof text !== 'string' && typeof defaultValue === 'string') return defaultValue;
    if (typeof text !== 'string') throw new Error(`No text for ${key} in ${language}`);
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
}
