import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import type { Issue } from '../../shared/errors/errors.ts';
import { issueText, problemOf } from '../api/errors.ts';
import { useShortcut } from './useShortcut.ts';
import { useTranslate } from '../i18n/useLanguage.ts';

/** What was typed, read for the contract; or what cannot be read, at its field. */
export type Read<Input> = { readonly input: Input } | { readonly issues: readonly Issue[] };

/** A small form of text: what is wrong stands at its field and goes when that is changed; Ctrl+Enter sends. */
export function usePanelForm<Values extends Readonly<Record<string, string>>, Input, Output>(
  start: Values | (() => Values),
  read: (values: Values) => Read<Input>,
  options: UseMutationOptions<Output, Error, Input>,
) {
  const translate = useTranslate();
  const [values, setValues] = useState(start);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const send = useMutation({ ...options, onError: (error: Error) => setIssues(problemOf(error).issues) });
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const result = read(values);
    if ('issues' in result) setIssues(result.issues);
    else if (!send.isPending) send.mutate(result.input);
  };
  useShortcut('ctrl+enter', () => submit());
  return {
    values,
    put: (patch: Partial<Values>) => {
      setValues({ ...values, ...patch });
      const names = Object.keys(patch);
      setIssues(issues.filter(({ path }) => !names.some((name) => path === name || path.endsWith(`.${name}`))));
    },
    wrong: (path: string) => {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
    submit,
    busy: send.isPending,
    /** Each thing that is wrong stands at its field; anything else is told below. */
    error: issues.length > 0 ? null : send.error,
  };
}
