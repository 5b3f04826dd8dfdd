import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSaveBeforeLeaving } from '../api/before-leave.ts';
import { createWritingKeeper, type Keeping, type KeptState, type Stored } from './writing-keeper.ts';

/** Typing pauses this long before it is saved, in ms. */
const pause = 700;

export interface Kept<Writing> extends KeptState<Writing> {
  readonly change: (patch: Partial<Writing>) => void;
  /** Saves what is not saved yet; the version that is stored then, or `null` when it could not be. */
  readonly save: () => Promise<number | null>;
}

/** What is typed is on the screen at once and in the records soon after. `keeping` is that of the first call. */
export function useKeptWriting<Writing extends object>(
  stored: Stored<Writing>,
  keeping: Keeping<Writing>,
): Kept<Writing> {
  const [keeper] = useState(() => createWritingKeeper(stored, keeping));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    return keeper.save();
  }, [keeper]);
  const change = useCallback(
    (patch: Partial<Writing>) => {
      keeper.change(patch);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [keeper, save],
  );
  useEffect(() => void keeper.read(stored), [keeper, stored]);
  useSaveBeforeLeaving(save);
  useEffect(() => () => void save(), [save]);
  return { ...kept, change, save };
}
