import type { OrderState } from '../orders/states.ts';
import type { TrackingFacts } from './facts.ts';

/** The way of a shipment, in its order. */
export const milestones = ['departed', 'arrived', 'signed', 'podBack'] as const;
export type Milestone = (typeof milestones)[number];

type MilestoneFacts = Pick<TrackingFacts, 'departedAt' | 'arrivedAt' | 'signedAt' | 'podBackAt'>;

export function timeOf(facts: MilestoneFacts, milestone: Milestone): number | null {
  return facts[`${milestone}At`];
}

/** How far the shipment has come; `null` before it left. */
export function lastMilestone(facts: MilestoneFacts): Milestone | null {
  return milestones.findLast((milestone) => timeOf(facts, milestone) !== null) ?? null;
}

/** The state of the order that these facts amount to; `before` holds until the goods have left. */
export function stateOf(facts: MilestoneFacts, before: 'confirmed' | 'dispatched' | 'collected'): OrderState {
  if (facts.signedAt !== null) return 'signed';
  if (facts.arrivedAt !== null) return 'arrived';
  return facts.departedAt === null ? before : 'inTransit';
}

/** The facts without their last milestone, and what else fell with it. */
export function withoutLast<Facts extends TrackingFacts>(facts: Facts): Facts {
  switch (lastMilestone(facts)) {
    case 'podBack':
      return { ...facts, podBackAt: null };
    case 'signed':
      return { ...facts, signedAt: null, signee: '', signedPieces: null, outcome: null };
    case 'arrived':
      return { ...facts, arrivedAt: null, condition: null, attitude: null, satisfied: null, lateReason: '' };
    case 'departed':
      return { ...facts, departedAt: null, seenAt: null, seenPlace: '' };
    default:
      return facts;
  }
}
