import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import type { HandoverContent } from '../../../../shared/domain/handovers/content.ts';
import { api } from '../../../api/client.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { useHeldBefore, useHolder } from '../../../api/held.ts';
import { createHandoverKeeper, type KeptForm, type UnkeptForm } from './handover-keeper.ts';

/** Typing pauses this long before it is saved, in ms. */
const pause = 700;

export interface Keeping extends KeptForm {
  readonly change: (content: HandoverContent) => void;
  /** Saves what is not saved yet; the version that is stored then, or `null` when it could not be. */
  readonly save: () => Promise<number | null>;
  /** Answers what collided with a colleague, and saves it. */
  readonly settle: (answers: ReadonlyMap<string, unknown>) => void;
  /** The news were read. */
  readonly read: () => void;
}

/** What is typed is on the screen at once and in the records soon after; nothing refetched takes its place. */
export function useKeptForm(form: Handover): Keeping {
  const { id, kind, revision } = form;
  const heldAs = `handover ${id} ${revision}`;
  const before = useHeldBefore<UnkeptForm>(heldAs);
  const hold = useHolder();
  const [keeper] = useState(() => {
    const made = createHandoverKeeper(form, (input) => api.handovers.save({ id, kind, ...input }), before);
    // For as long as there is something to store, also when the page is left: it may end in a question.
    made.subscribe(() => hold(heldAs, made.unkept(), `#/handovers/${id}`));
    return made;
  });
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    return keeper.save();
  }, [keeper]);
  useEffect(() => {
    if (before) void save();
  }, [before, save]);
  useSaveBeforeLeaving(save);
  useEffect(() => () => void save(), [save]);
  return {
    ...kept,
    change: (content) => {
      keeper.change(content);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    save,
    settle: (answers) => {
      keeper.settle(answers);
      void save();
    },
    read: keeper.read,
  };
}
