import { useState } from 'react';
import type { Issue } from '../../shared/errors/errors.ts';

/** Values of a small form by their path, all of them text. */
export type Typed<Name extends string> = Readonly<Record<Name, string>>;

export interface TypedForm<Name extends string> {
  readonly values: Typed<Name>;
  readonly set: (name: Name, value: string) => void;
  /** Puts other values in and forgets what was wrong. */
  readonly reset: (values: Typed<Name>) => void;
  /** The field was left: from now on it says what is wrong with it. */
  readonly leave: (name: Name) => void;
  /** Shows everything that is wrong; true when nothing is. */
  readonly check: () => boolean;
  /** What the backend said of single fields; each goes when its field is changed. */
  readonly answer: (issues: readonly Issue[]) => void;
  /** What to show at a field: its own check once it was left, or the backend's answer. */
  readonly wrong: (name: Name) => Finding | undefined;
  readonly wrongCount: number;
  readonly changed: boolean;
}

/** Either a key of the page's own, or an issue of the backend. */
export type Finding = { readonly key: string } | { readonly issue: Issue };

/** A small form: text values, checks when a field is left, the backend's issues beside them. */
export function useTyped<Name extends string>(
  first: Typed<Name>,
  checkField: (name: Name, values: Typed<Name>) => string | null,
): TypedForm<Name> {
  const [start, setStart] = useState(first);
  const [values, setValues] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<Name>>(new Set());
  const [answers, setAnswers] = useState<readonly Issue[]>([]);
  const names = Object.keys(first) as Name[];
  const wrong = (name: Name): Finding | undefined => {
    const issue = answers.find(({ path }) => path === name);
    if (issue) return { issue };
    const key = left.has(name) ? checkField(name, values) : null;
    return key === null ? undefined : { key };
  };
  return {
    values,
    set: (name, value) => {
      setValues((before) => ({ ...before, [name]: value }));
      setAnswers((before) => before.filter(({ path }) => path !== name));
    },
    reset: (next) => {
      setStart(next);
      setValues(next);
      setLeft(new Set());
      setAnswers([]);
    },
    leave: (name) => setLeft((before) => new Set(before).add(name)),
    check: () => {
      setLeft(new Set(names));
      return names.every((name) => checkField(name, values) === null);
    },
    answer: setAnswers,
    wrong,
    wrongCount: names.filter((name) => wrong(name)).length,
    changed: names.some((name) => values[name] !== start[name]),
  };
}
