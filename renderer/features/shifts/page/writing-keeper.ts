import type { Shift } from '../../../../shared/contract/shifts.ts';
import { mergeWriting, type ShiftWriting } from '../../../../shared/domain/shifts/writing.ts';
import { problemOf } from '../../../api/errors.ts';

type Stored = Pick<Shift, 'writing' | 'version'>;
type Send = (input: { version: number; writing: ShiftWriting }) => Promise<{ readonly version: number }>;

export interface KeptState {
  readonly writing: ShiftWriting;
  readonly state: 'saved' | 'saving' | 'unsaved';
  readonly error: unknown;
  /** Another window wrote too, and both texts were laid together. */
  readonly merged: boolean;
}

/** Holds what is typed until it is stored, and lays to it what another window stored meanwhile. */
export function createWritingKeeper(first: Stored, send: Send) {
  const screen = createScreen({ writing: first.writing, state: 'saved', error: null, merged: false });
  const { state, show } = screen;
  let known: { stored: ShiftWriting; version: number } = { stored: first.writing, version: first.version };
  let running: Promise<number | null> = Promise.resolve(first.version);

  const layTogether = ({ writing: theirs, version }: Stored) => {
    const { writing: typed, merged } = state();
    const unsaved = typed !== known.stored;
    show({ writing: unsaved ? mergeWriting(known.stored, theirs, typed) : theirs, merged: merged || unsaved });
    known = { stored: theirs, version };
  };

  async function store(): Promise<number | null> {
    const typed = state().writing;
    if (typed === known.stored) return known.version;
    show({ state: 'saving' });
    try {
      const { version } = await send({ version: known.version, writing: typed });
      known = { stored: typed, version };
      show({ error: null, state: state().writing === typed ? 'saved' : 'unsaved' });
      return version;
    } catch (error) {
      const { code, current } = problemOf(error);
      if (code === 'shifts.changedMeanwhile' && isWrittenStill(current)) {
        layTogether(current);
        return store();
      }
      show({ error, state: 'unsaved' });
      return null;
    }
  }

  return {
    state,
    subscribe: screen.subscribe,
    change: (patch: Partial<ShiftWriting>) => show({ writing: { ...state().writing, ...patch }, state: 'unsaved' }),
    /** Stores what is not stored yet; the version that is stored then, or `null` when it could not be. */
    save(): Promise<number | null> {
      running = running.then(store);
      return running;
    },
    /** The list as it was read anew. */
    async read(fresh: Stored): Promise<void> {
      await running;
      if (fresh.version > known.version) layTogether(fresh);
    },
  };
}

/** What is on the screen, and whom to tell when it changes. */
function createScreen(first: KeptState) {
  const listeners = new Set<() => void>();
  let shown = first;
  return {
    state: (): KeptState => shown,
    show(patch: Partial<KeptState>): void {
      shown = { ...shown, ...patch };
      for (const tell of listeners) tell();
    },
    subscribe(tell: () => void): () => void {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

function isWrittenStill(current: unknown): current is Shift {
  const { state } = (current ?? {}) as { readonly state?: unknown };
  return state === 'open' || state === 'returned';
}
