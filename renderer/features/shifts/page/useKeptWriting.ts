import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Shift } from '../../../../shared/contract/shifts.ts';
import type { ShiftWriting } from '../../../../shared/domain/shifts/writing.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { api } from '../../../api/client.ts';
import { createWritingKeeper, type KeptState } from './writing-keeper.ts';

/** Typing pauses this long before it is saved, in ms. */
const pause = 700;

export interface KeptWriting extends KeptState {
  readonly change: (patch: Partial<ShiftWriting>) => void;
  /** Saves what is not saved yet; the version that is stored then, or `null` when it could not be. */
  readonly save: () => Promise<number | null>;
}

/** What is typed is on the screen at once and in the records soon after. */
export function useKeptWriting(shift: Shift): KeptWriting {
  const { id } = shift;
  const [keeper] = useState(() => createWritingKeeper(shift, (input) => api.shifts.save({ id, ...input })));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    return keeper.save();
  }, [keeper]);
  const change = useCallback(
    (patch: Partial<ShiftWriting>) => {
      keeper.change(patch);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [keeper, save],
  );
  useEffect(() => void keeper.read(shift), [keeper, shift]);
  useSaveBeforeLeaving(save);
  useEffect(() => () => void save(), [save]);
  return { ...kept, change, save };
}
