import { useEffect, useState } from 'react';
import { useShortcut } from './useShortcut.ts';

/** The row of a short list on which keys act: the arrows choose another one, which comes into sight. */
export function useChosen<Row extends { readonly id: string }>(rows: readonly Row[], first: string | undefined) {
  const [chosen, setChosen] = useState(first);
  return useChosenRow(rows, chosen, setChosen);
}

/** The same where the page knows which one it is. */
export function useChosenRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  chosen: string | undefined,
  setChosen: (id: string | undefined) => void,
) {
  const here = Math.max(
    rows.findIndex(({ id }) => id === chosen),
    0,
  );
  const step = (by: 1 | -1) => setChosen(rows[Math.min(Math.max(here + by, 0), rows.length - 1)]?.id);
  useShortcut('down', () => step(1), { inFields: false });
  useShortcut('up', () => step(-1), { inFields: false });
  const id = rows[here]?.id;
  useEffect(() => {
    document.querySelector('[aria-current="true"][data-card]')?.scrollIntoView?.({ block: 'nearest' });
  }, [id]);
  return { id, choose: setChosen };
}
