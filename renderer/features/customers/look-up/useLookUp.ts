import { useCallback, useEffect, useRef, useState } from 'react';
import type { CustomerHit } from '../../../../shared/contract/customers.ts';
import { api } from '../../../api/client.ts';

export interface LookUp {
  /** What the newest answer found; stays on the screen until the next one is there. */
  readonly hits: readonly CustomerHit[];
  /** The text that `hits` answer; `null` before the first answer. */
  readonly answered: string | null;
  readonly error: unknown;
  ask(text: string): void;
}

/**
 * Asks at every change without waiting for a pause; an answer that comes after that to a newer text is dropped.
 */
export function useLookUp(initialText: string): LookUp {
  const asked = useRef(0);
  const [state, setState] = useState<Omit<LookUp, 'ask'>>({ hits: [], answered: null, error: null });
  const ask = useCallback((text: string) => {
    asked.current += 1;
    const turn = asked.current;
    const current = () => turn === asked.current;
    api.customers.lookUp({ text }).then(
      (hits) => {
        if (current()) setState({ hits, answered: text, error: null });
      },
      (error: unknown) => {
        if (current()) setState({ hits: [], answered: text, error });
      },
    );
  }, []);
  useEffect(() => {
    ask(initialText);
    return () => {
      asked.current += 1;
    };
  }, [ask, initialText]);
  return { ...state, ask };
}
