import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** A card under the mouse; where it is let go is answered by the board. */
export function useDragged(card: RefObject<HTMLElement | null>, orderId: string, enabled: boolean): boolean {
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    if (!card.current || !enabled) return;
    return draggable({
      element: card.current,
      getInitialData: () => ({ orderId }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [card, orderId, enabled]);
  return dragged;
}

/** A place to let go: a column, or before one of its cards. True while a card is held over it. */
export function useDropPlace(
  element: RefObject<HTMLElement | null>,
  lane: string,
  position: number,
  enabled: boolean,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!element.current || !enabled) return;
    return dropTargetForElements({
      element: element.current,
      getData: () => ({ lane, position }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [element, lane, position, enabled]);
  return over;
}

/** Called with the order and the innermost place at which it was let go. */
export function useDrops(onDrop: (orderId: string, lane: string, position: number) => void): void {
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const place = location.current.dropTargets[0]?.data;
          const { orderId } = source.data;
          if (typeof orderId !== 'string' || typeof place?.['lane'] !== 'string') return;
          latest.current(orderId, place['lane'], Number(place['position']));
        },
      }),
    [],
  );
}
