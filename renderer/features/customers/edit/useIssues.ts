import { useState } from 'react';
import { readCustomer } from '../../../../shared/domain/customers/customer.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import type { CustomerForm } from './form.ts';

/** What is wrong: by the rule once a field was left, by the backend until the field is changed. */
export function useIssues(form: CustomerForm, error: unknown) {
  const t = useTranslate();
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [refused, setRefused] = useState({ error, form });
  if (refused.error !== error) setRefused({ error, form });
  const own = readCustomer(form).issues;
  const answered = error ? problemOf(error).issues : [];
  return {
    at(path: string): string | undefined {
      const issue = own.find((one) => one.path === path);
      if (issue && (left === 'all' || left.has(path))) return issueText(issue, t);
      const answer = answered.find((one) => one.path === path);
      return answer && valueAt(form, path) === valueAt(refused.form, path) ? issueText(answer, t) : undefined;
    },
    leave: (path: string) => setLeft((before) => (before === 'all' ? before : new Set(before).add(path))),
    /** Shows everything that is wrong; the path of the first. */
    checkAll(): string | null {
      setLeft('all');
      return own[0]?.path ?? null;
    },
  };
}

function valueAt(form: CustomerForm, path: string): unknown {
  let value: unknown = form;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}
