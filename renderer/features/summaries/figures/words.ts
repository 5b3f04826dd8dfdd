import { useTranslate } from '../../../i18n/useLanguage.ts';
import { figureKey, lengthWords } from '../../../../shared/domain/summaries/figure-words.ts';
import type { FigureId } from '../../../../shared/domain/summaries/figures.ts';

/** A figure's name; of a clause with its number. */
export function useFigureName(): (id: FigureId) => string {
  const t = useTranslate();
  return (id) => {
    const name = t(`summaries:${figureKey(id)}`);
    const clause = /:(?<clause>\d[\d.]*)$/.exec(id)?.groups?.['clause'];
    return clause ? `${name} ${clause}` : name;
  };
}

export function useLengthWords(): (ms: number) => string {
  const t = useTranslate();
  return (ms) => {
    const { key, params } = lengthWords(ms);
    return t(`summaries:${key}`, params);
  };
}
