import type { StatementState } from './values.ts';

/** Forward step by step; back to the draft when it is returned or corrected by a new version. */
const moves: Readonly<Record<StatementState, readonly StatementState[]>> = {
  draft: ['submitted'],
  submitted: ['reviewed', 'draft'],
  reviewed: ['sent', 'draft'],
  sent: ['disputed', 'confirmed', 'draft'],
  disputed: ['sent', 'draft'],
  confirmed: ['draft'],
};

export function mayMove(from: StatementState, to: StatementState): boolean {
  return moves[from].includes(to);
}

/** Its lines may be written; later they stand as they were handed over. */
export function isOpen(state: StatementState): boolean {
  return state === 'draft';
}

/** It was handed to the customer: what it says is owed, and payments count on it. */
export function isWithCustomer(state: StatementState): boolean {
  return state === 'sent' || state === 'disputed' || state === 'confirmed';
}
