import { useEffect, useState } from 'react';
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
