import type { PodKind } from '../orders/job-types.ts';
import type { PodStanding } from './values.ts';

/** Whether the signed original is back; closing without it counts as a bypass (2.5.1, 7.2.1). */
export function podStandingOf(shipment: {
  readonly podKind: PodKind;
  readonly podBackAt: number | null;
  readonly bypassedAt: number | null;
}): PodStanding {
  if (shipment.podKind === 'none') return 'none';
  if (shipment.podBackAt !== null) return 'back';
  return shipment.bypassedAt === null ? 'missing' : 'bypassed';
}
