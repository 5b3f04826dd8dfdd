import { type UseMutationOptions } from '@tanstack/react-query';
import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Issue, UserError } from '../../shared/errors/errors.ts';
import { issueText, problemOf } from '../api/errors.ts';
import { useAct } from '../api/in-turn.ts';
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
  const send = useAct({ ...options, onError: (error: Error) => setIssues(problemOf(error).issues) });
  // A second press comes before the first is drawn.
  const sending = useRef(false);
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (sending.current) return;
    const result = read(values);
    if ('issues' in result) return setIssues(result.issues);
    sending.current = true;
    send.mutate(result.input, { onSettled: () => (sending.current = false) });
  };
  useShortcut('ctrl+enter', () => submit());
  // The fields ask while they are drawn; what none of them asked for stands nowhere else.
  const asked = new Set<string>();
  const [unseen, setUnseen] = useState<Issue>();
  // oxlint-disable-next-line react/set-state-in-effect, react/exhaustive-deps -- known only when all fields are drawn
  useLayoutEffect(() => setUnseen(issues.find(({ path }) => !asked.has(path))));
  const placed = issues.length > 0 || problemOf(send.error).issues.length > 0;
  return {
    values,
    put: (patch: Partial<Values>) => {
      setValues((before) => ({ ...before, ...patch }));
      const names = Object.keys(patch);
      setIssues((before) =>
        before.filter(({ path }) => !names.some((name) => path === name || path.endsWith(`.${name}`))),
      );
    },
    /** Tells at a field that is left what cannot be read of it; what is still missing is told when it is sent. */
    leave: (path: string) => {
      if ((values[path] ?? '').trim() === '') return;
      const result = read(values);
      const own = 'issues' in result ? result.issues.filter((issue) => issue.path === path) : [];
      if (own.length > 0) setIssues((before) => [...before.filter((issue) => issue.path !== path), ...own]);
    },
    /** What is wrong in all of a list or group goes, as after a change of its rows. */
    forget: (group: string) =>
      setIssues((before) => before.filter(({ path }) => path !== group && !path.startsWith(`${group}.`))),
    wrong: (path: string) => {
      asked.add(path);
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
    submit,
    busy: send.isPending,
    /** What no field shows; what one showed is gone once it was changed. */
    error: unseen ? new UserError(unseen.code, unseen.params, [unseen]) : placed ? null : send.error,
  };
}
