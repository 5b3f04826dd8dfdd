import type { Locator } from '@playwright/test';
import type { Desk } from './desk.ts';

/** The vehicle plan of a day. */
export function vehiclePlan({ page, words }: Desk) {
  const waiting = page.getByRole('region', { name: words('dispatch:board.waiting') });
  return {
    waiting,
    /** Trips, without the vehicles that stand free. */
    trips: page.locator('[data-lane][data-kind=trip]'),
    free: page.locator('[data-lane][data-kind=free]'),
    cards: (lane: Locator) => lane.getByRole('option'),
    card: (number: string) => page.getByRole('option').filter({ hasText: number }),
    lane: (plate: string) => page.getByRole('region', { name: new RegExp(plate) }),
    number: async (card: Locator) => /[A-Z]{1,4}\d{6}-\d{4}/.exec((await card.textContent()) ?? '')?.[0] ?? '',
    plate: async (lane: Locator) => /京[A-Z]\d{5}/.exec((await lane.textContent()) ?? '')?.[0] ?? '',
    said: page.locator('[aria-live=assertive]'),
  };
}
