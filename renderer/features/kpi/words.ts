import type { KpiWords } from '../../../shared/domain/kpi/figure-words.ts';
import { useTranslate } from '../../i18n/useLanguage.ts';

/** Says what the rules of the words chose; a bare key is said without parameters. */
export function useKpiWords(): (words: KpiWords | string) => string {
  const translate = useTranslate();
  return (words) => {
    const { key, params } = typeof words === 'string' ? { key: words, params: {} } : words;
    return translate(`kpi:${key}`, params);
  };
}
