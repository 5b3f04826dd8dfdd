import { useMemo } from 'react';
import type { BoardRow } from '../../../../shared/contract/settlement-board.ts';
import { useZone } from '../../../api/session.ts';
import type { BoardSearch } from '../search.ts';
import { useIsMyTurn } from '../tags.tsx';
import { shownRows } from './rows.ts';

const none: readonly BoardRow[] = [];

/** The rows that the address asks for, in the order of the screen. */
export function useShown(rows: readonly BoardRow[] = none, { stage, text, turn }: BoardSearch): readonly BoardRow[] {
  const zone = useZone();
  const isMyTurn = useIsMyTurn();
  return useMemo(
    () => shownRows(rows, { stage, text, isTurn: turn ? isMyTurn : null }, zone),
    [rows, stage, text, turn, isMyTurn, zone],
  );
}
