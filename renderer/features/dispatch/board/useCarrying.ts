import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Carried, carryOn, type Found, findCard, isArrow, type Lane, mayMove, placesIn } from './lanes.ts';
import { nameOf, type usePlanning } from './usePlanning.ts';

/** An order in the hand: arrows hold it over another place, Enter drops, Escape gives up; each step is said aloud. */
export function useCarrying(
  lanes: readonly Lane[],
  planning: ReturnType<typeof usePlanning>,
  onPick: (orderId: string) => void,
) {
  const { t } = useTranslation('dispatch');
  const [carried, setCarried] = useState<Carried | null>(null);
  const pickUp = ({ card, lane, position }: Found): void => {
    const { number, orderId } = card;
    if (!mayMove(card)) return planning.say(t('say.left', { number }));
    setCarried({ orderId, lane: lane.key, position });
    planning.say(t('say.picked', { number }));
  };
  /** True when the key was one of these. */
  const carry = (key: string): boolean => {
    if (!carried) return false;
    if (isArrow(key)) {
      const next = carryOn(lanes, carried, key);
      setCarried(next);
      planning.say(heldOver(lanes, next, t));
    } else if (key === 'Enter' || key === ' ') {
      setCarried(null);
      const lane = lanes.find((one) => one.key === carried.lane);
      planning.drop(carried.orderId, lane, carried.position);
    } else if (key === 'Escape') {
      setCarried(null);
      planning.say(t('say.gaveUp', { number: findCard(lanes, carried.orderId)?.card.number ?? '' }));
    } else if (key.toLowerCase() === 'v') onPick(carried.orderId);
    else return false;
    return true;
  };
  return { carried, pickUp, carry, giveUp: () => setCarried(null) };
}

/** Where the order in the hand is, as it is said aloud. */
function heldOver(lanes: readonly Lane[], { orderId, lane: key, position }: Carried, t: TFunction<'dispatch'>): string {
  const lane = lanes.find((one) => one.key === key);
  const number = findCard(lanes, orderId)?.card.number ?? '';
  if (!lane || lane.kind === 'waiting') return t('say.overWaiting', { number });
  return t('say.over', { number, lane: nameOf(lane), place: position + 1, count: placesIn(lane, orderId) });
}
