/** The life of a shift hand-over list: written, signed by whoever goes, then signed or sent back by whoever comes. */
export const shiftStates = ['open', 'handedOver', 'returned', 'accepted', 'withdrawn'] as const;
export type ShiftState = (typeof shiftStates)[number];

/** The giver may still write. */
export function isWritten(state: ShiftState): boolean {
  return state === 'open' || state === 'returned';
}

/** Neither accepted nor withdrawn: nobody begins a second one beside it. */
export function isUnderWay(state: ShiftState): boolean {
  return isWritten(state) || state === 'handedOver';
}
