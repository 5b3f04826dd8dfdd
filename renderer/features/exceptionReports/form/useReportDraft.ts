import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { emptyReportForm, type ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { api } from '../../../api/client.ts';
import { useHeldBefore, useHolder } from '../../../api/held.ts';
import { createDraftKeeper, type DraftInput, type KeptDraft, type UnkeptDraft } from './draft-keeper.ts';

/** Typing pauses this long before it is saved, in ms. */
const pause = 500;

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
  const { keeper, held, letGo } = useHeldKeeper(start);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
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
    if (held || start.noteId !== null) void save(true);
  }, [held, start.noteId, save]);
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

/** The window holds what the keeper has still to store, also when the page is left: it may end in a question. */
function useHeldKeeper(start: DraftStart) {
  const held = useHeldBefore<UnkeptDraft>(heldAs(start.id));
  const hold = useHolder();
  const [own] = useState(() => {
    const keeper = keeperOf(start, held);
    let over = false;
    const holdNow = () => {
      const { id } = keeper.input();
      if (start.id === null) hold(heldAs(null), null, '');
      hold(heldAs(id), over ? null : keeper.unkept(), addressOf(id));
    };
    keeper.subscribe(holdNow);
    const letGo = () => {
      over = true;
      holdNow();
    };
    return { keeper, letGo };
  });
  return { ...own, held };
}

/** What no record has yet waits in the window under this name. */
function heldAs(id: string | null): string {
  return `exceptionReport ${id ?? 'new'}`;
}

function addressOf(id: string | null): string {
  return id === null ? '#/reports/new' : `#/reports/new?draft=${id}`;
}

function keeperOf(start: DraftStart, held: UnkeptDraft | null) {
  return createDraftKeeper(
    { ...start, token: crypto.randomUUID(), held },
    {
      save: (input) => api.exceptionReports.saveDraft(input),
      read: (id) => api.exceptionReports.get({ id }),
      now: Date.now,
    },
  );
}
