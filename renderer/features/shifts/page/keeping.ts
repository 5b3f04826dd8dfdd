import type { Shift } from '../../../../shared/contract/shifts.ts';
import { mergeWriting, type ShiftWriting } from '../../../../shared/domain/shifts/writing.ts';
import { api } from '../../../api/client.ts';
import { type Kept, useKeptWriting } from '../../../components/useKeptWriting.ts';
import type { Keeping } from '../../../components/writing-keeper.ts';

export type KeptWriting = Kept<ShiftWriting>;

/** How a list's words are stored by `send`. */
export function shiftKeeping(send: Keeping<ShiftWriting>['send']): Keeping<ShiftWriting> {
  return { send, merge: mergeWriting, conflict: 'shifts.changedMeanwhile', writtenIn: ['open', 'returned'] };
}

export function useKeptShift(shift: Shift): KeptWriting {
  const { id } = shift;
  return useKeptWriting(
    shift,
    shiftKeeping((input) => api.shifts.save({ id, ...input })),
  );
}
