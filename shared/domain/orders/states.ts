/**
 * The life of a work order. An exception is a flag beside the state, never a state.
 * Drafts are kept apart: they have no number and are nobody's work yet.
 */
export const orderStates = [
  'confirmed',
  'dispatched',
  'collected',
  'inTransit',
  'arrived',
  'signed',
  'closed',
  'cancelled',
] as const;
export type OrderState = (typeof orderStates)[number];

/**
 * Forward, also past what nobody was told of; back to where the last step was made from. What was lost is never
 * signed for: it closes from where it was seen last.
 */
const moves: Readonly<Record<OrderState, readonly OrderState[]>> = {
  confirmed: ['dispatched', 'collected', 'inTransit', 'arrived', 'signed', 'cancelled'],
  dispatched: ['collected', 'inTransit', 'arrived', 'signed', 'confirmed', 'cancelled'],
  collected: ['inTransit', 'arrived', 'signed', 'dispatched', 'confirmed'],
  inTransit: ['arrived', 'signed', 'collected', 'dispatched', 'confirmed', 'closed'],
  arrived: ['signed', 'inTransit', 'closed'],
  signed: ['closed', 'arrived'],
  closed: ['signed', 'arrived', 'inTransit'],
  cancelled: [],
};

export function mayMove(from: OrderState, to: OrderState): boolean {
  return moves[from].includes(to);
}

/** What was agreed may still be changed with a reason (a numbered revision) until the goods are signed for. */
export function mayChange(state: OrderState): boolean {
  return state !== 'signed' && state !== 'closed' && state !== 'cancelled';
}

export function mayCancel(state: OrderState): boolean {
  return mayMove(state, 'cancelled');
}
