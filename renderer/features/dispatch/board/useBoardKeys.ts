import { type KeyboardEvent, useState } from 'react';
import { isComposing } from '../../../components/useShortcut.ts';
import { findCard, isArrow, type Lane, mayMove, type Place, walk } from './lanes.ts';
import { useCarrying } from './useCarrying.ts';
import type { usePlanning } from './usePlanning.ts';

interface BoardKeys {
  readonly lanes: readonly Lane[];
  readonly plans: boolean;
  readonly planning: ReturnType<typeof usePlanning>;
  readonly onOpen: (orderId: string) => void;
  readonly onTrip: (lane: Lane) => void;
  readonly onPick: (orderId: string) => void;
}

/** The whole board from the keyboard: arrows, Space picks up, Enter drops or opens, Delete takes off, V finds a vehicle. */
export function useBoardKeys({ lanes, plans, planning, onOpen, onTrip, onPick }: BoardKeys) {
  const [cursor, setCursor] = useState<Place>({ lane: 'waiting', orderId: null });
  const { carried, pickUp, carry, giveUp } = useCarrying(lanes, planning, onPick);
  // The order that was moved, or moved by somebody else, keeps the cursor.
  const at = findCard(lanes, cursor.orderId);
  const fallback = firstOf(lanes, cursor);
  const place: Place = at ? { lane: at.lane.key, orderId: cursor.orderId } : fallback;
  const chosen = at ?? findCard(lanes, fallback.orderId);
  const movable = chosen && plans && mayMove(chosen.card) ? chosen : null;
  const act = (key: string): boolean => {
    if (isArrow(key)) setCursor(walk(lanes, place, key));
    else if (key === ' ' && chosen && plans && !planning.busy) pickUp(chosen);
    else if (key === 'Enter') {
      const lane = lanes.find((one) => one.key === place.lane);
      if (place.orderId) onOpen(place.orderId);
      else if (lane) onTrip(lane);
    } else if (key === 'Delete' && movable) planning.drop(movable.card.orderId, lanes[0], 0);
    else if (key.toLowerCase() === 'v' && movable) onPick(movable.card.orderId);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(carry(event.key) || act(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { place, carried, setCursor, giveUp, onKeyDown };
}

function firstOf(lanes: readonly Lane[], cursor: Place): Place {
  const lane = lanes.find(({ key }) => key === cursor.lane) ?? lanes[0];
  if (!lane) return { lane: 'waiting', orderId: null };
  // A head that was walked to stays chosen; at the beginning the first order is.
  const first = cursor.orderId === null && lane.kind !== 'waiting' ? null : (lane.cards[0]?.orderId ?? null);
  return { lane: lane.key, orderId: first };
}
