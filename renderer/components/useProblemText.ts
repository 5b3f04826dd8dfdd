import { useCallback } from 'react';
import { problemOf, problemText } from '../api/errors.ts';
import { useTranslate } from '../i18n/useLanguage.ts';

/** The sentence for whatever a call threw. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslate();
  return useCallback((error) => problemText(problemOf(error), t), [t]);
}
