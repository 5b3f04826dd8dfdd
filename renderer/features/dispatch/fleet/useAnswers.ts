import { issueText, problemOf } from '../../../api/errors.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';

/** What the backend said of a single field. */
export function useAnswers(error: unknown): (path: string) => string {
  const translate = useTranslate();
  const issues = error ? problemOf(error).issues : [];
  return (path) => {
    const issue = issues.find((one) => one.path === path);
    return issue ? issueText(issue, translate) : '';
  };
}
