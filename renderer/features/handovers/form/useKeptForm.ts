import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import type { HandoverContent } from '../../../../shared/domain/handovers/content.ts';
import { api } from '../../../api/client.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { createHandoverKeeper, type KeptForm } from './handover-keeper.ts';

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
  const { id, kind } = form;
  const [keeper] = useState(() => createHandoverKeeper(form, (input) => api.handovers.save({ id, kind, ...input })));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    return keeper.save();
  }, [keeper]);
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
