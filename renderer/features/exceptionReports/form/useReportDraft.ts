import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { emptyReportForm, type ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { api } from '../../../api/client.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { createDraftKeeper, type DraftInput, type KeptDraft } from './draft-keeper.ts';

/** Typing pauses this long before it is saved, in ms. */
const pause = 500;

/** What no record has yet waits in the window under this name. */
const heldAs = 'exceptionReport';

interface Held {
  readonly id: string | null;
  readonly form: ReportForm;
}

/** A draft as the records have it, or what a new report begins with. */
export interface DraftStart {
  readonly id: string | null;
  readonly version: number;
  readonly form: ReportForm;
  readonly knownAt: number;
  readonly noteId: string | null;
}

export interface ReportDraft extends KeptDraft {
  readonly put: (patch: Partial<ReportForm>) => void;
  readonly know: (at: number) => void;
  /** Answers what collided with another window, and saves it. */
  readonly settle: (answers: ReadonlyMap<string, unknown>) => void;
  /** The news were read. */
  readonly read: () => void;
  /** Saves what is not saved yet; `always` also a draft in which nothing is typed. */
  readonly save: (always?: boolean) => Promise<boolean>;
  /** All of it as it stands, for the act that ends the draft. */
  readonly input: () => DraftInput;
  /** It is no draft any more: nothing is saved after this. */
  readonly end: () => void;
}

/** Begins with the moment in which the form was opened: that is when the phone rang. */
export function newReport(orderId: string | null, noteId: string | null): DraftStart {
  return { id: null, version: 0, form: { ...emptyReportForm, orderId }, knownAt: Date.now(), noteId };
}

/** What is typed is on the screen at once and in the records soon after; it outlives lock, switch and crash. */
export function useReportDraft(start: DraftStart): ReportDraft {
  const held = useHeldBefore<Held>(heldAs);
  const typed = held?.id === start.id ? held.form : undefined;
  const [keeper] = useState(() => keeperOf(start, typed));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  const letGo = useHolding(kept);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const over = useRef(false);
  const save = useCallback(
    (always = false) => {
      clearTimeout(timer.current);
      return over.current ? Promise.resolve(true) : keeper.save(always);
    },
    [keeper],
  );
  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  }, [save]);
  useEffect(() => {
    if (typed || start.noteId !== null) void save(true);
  }, [typed, start.noteId, save]);
  useSaveBeforeLeaving(save);
  useEffect(() => () => void save(), [save]);
  return {
    ...kept,
    put: (patch) => {
      keeper.change(patch);
      later();
    },
    know: (at) => {
      keeper.know(at);
      later();
    },
    settle: (answers) => {
      keeper.settle(answers);
      void save();
    },
    read: keeper.read,
    save,
    input: keeper.input,
    end: () => {
      over.current = true;
      clearTimeout(timer.current);
      letGo();
    },
  };
}

/** While the records cannot be reached, the window holds what is typed. */
function useHolding({ id, form, state, error }: KeptDraft): () => void {
  const holding = useMemo<Held>(() => ({ id, form }), [id, form]);
  return useHold(heldAs, holding, state === 'unsaved' && Boolean(error));
}

function keeperOf(start: DraftStart, typed: ReportForm | undefined) {
  return createDraftKeeper(
    { ...start, token: crypto.randomUUID(), typed },
    {
      save: (input) => api.exceptionReports.saveDraft(input),
      read: (id) => api.exceptionReports.get({ id }),
      now: Date.now,
    },
  );
}
