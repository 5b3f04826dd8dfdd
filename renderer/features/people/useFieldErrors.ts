import { issueText, problemOf } from '../../api/errors.ts';
import { useTranslate } from '../../i18n/useLanguage.ts';

/** What the backend says of single fields, by their names. */
export function useFieldErrors(error: unknown): Readonly<Record<string, string>> {
  const translate = useTranslate();
  if (!error) return {};
  return Object.fromEntries(problemOf(error).issues.map((issue) => [issue.path, issueText(issue, translate)]));
}
