import { useCallback, useEffect, useState } from 'react';
import { problemOf } from './errors.ts';
import { usePerson } from './session.ts';

interface Held {
  readonly value: unknown;
  /** Where it was typed. */
  readonly address: string;
}

/** By person and form, the latest last: nobody sees or loses what another one typed. */
const held = new Map<string, Held>();

/**
 * What this person typed into this form before somebody else took the counter over, or `null`. It waits in the window,
 * not in the records: only what is saved outlives the window.
 */
export function useHeldBefore<T>(form: string): T | null {
  const key = useKey(form);
  const [before] = useState(() => held.get(key)?.value as T | undefined);
  return before ?? null;
}

/** Holds what is typed for as long as it is not saved; the answer lets go of it. */
export function useHold(form: string, value: unknown, dirty: boolean): () => void {
  const key = useKey(form);
  useEffect(() => {
    held.delete(key);
    if (dirty) held.set(key, { value, address: location.hash });
  }, [key, value, dirty]);
  return () => held.delete(key);
}

/** Where and under which name something is held, and what; `null` lets go of it. */
type Hold = (form: string, value: object | null, address: string) => void;

/** Holds what its keeper may still have to save or to ask when its page is left already. */
export function useHolder(): Hold {
  const person = useKey('');
  return useCallback<Hold>(
    (form, value, address) => {
      const key = `${person}${form}`;
      held.delete(key);
      if (value !== null) held.set(key, { value, address });
    },
    [person],
  );
}

/** Whether text that was not stored for this reason may be stored yet: not where the form is no draft any more. */
export function mayWait(error: unknown): boolean {
  if (!error) return true;
  const { kind } = problemOf(error);
  return kind !== 'conflict' && kind !== 'forbidden';
}

/** Where a person goes on who comes back to the counter: at his unsaved text, else at home. */
export function addressToGoOn(personId: string): string {
  const own = [...held].filter(([key]) => key.startsWith(`${personId} `));
  return own.at(-1)?.[1].address ?? '#/';
}

/** Stays with whom it began with, whoever comes next. */
function useKey(form: string): string {
  const person = usePerson()?.id ?? '';
  const [key] = useState(`${person} ${form}`);
  return key;
}
