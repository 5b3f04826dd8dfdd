import { useCallback, useState } from 'react';
import type { VisitForm } from '../../../../shared/domain/reception/form.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';

/** What the backend said of single fields; each goes when its field is changed. */
export function useVisitIssues() {
  const translate = useTranslate();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const forget = useCallback((patch: Partial<VisitForm>) => {
    const fields = Object.keys(patch);
    setIssues((before) => before.filter(({ path }) => !fields.includes(path.split('.')[0] ?? path)));
  }, []);
  return {
    count: issues.length,
    forget,
    clear: (path: string) => setIssues(issues.filter((one) => one.path !== path)),
    /** The first wrong field has the focus. */
    take(error: unknown) {
      setIssues(problemOf(error).issues);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
    wrong(path: string): string | undefined {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
  };
}
