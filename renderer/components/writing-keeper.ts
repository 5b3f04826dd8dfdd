import { problemOf } from '../api/errors.ts';
import { createScreen } from './screen.ts';

/** What is stored, with its version. */
export interface Stored<Writing> {
  readonly writing: Writing;
  readonly version: number;
}

/** How the words of a page are stored, and laid to what another window stored meanwhile. */
export interface Keeping<Writing> {
  readonly send: (input: { version: number; writing: Writing }) => Promise<{ readonly version: number }>;
  /** `base` was stored when this window last knew. */
  readonly merge: (base: Writing, stored: Writing, typed: Writing) => Writing;
  /** Code of the conflict that brings what is stored now. */
  readonly conflict: string;
  /** States in which it may still be written. */
  readonly writtenIn: readonly string[];
}

export interface KeptState<Writing> {
  readonly writing: Writing;
  readonly state: 'saved' | 'saving' | 'unsaved';
  readonly error: unknown;
  /** Another window wrote too, and both texts were laid together. */
  readonly merged: boolean;
}

/** Holds what is typed until it is stored, and lays to it what another window stored meanwhile. */
export function createWritingKeeper<Writing extends object>(first: Stored<Writing>, keeping: Keeping<Writing>) {
  const screen = createScreen<KeptState<Writing>>({
    writing: first.writing,
    state: 'saved',
    error: null,
    merged: false,
  });
  const { state, show } = screen;
  let known: { stored: Writing; version: number } = { stored: first.writing, version: first.version };
  let running: Promise<number | null> = Promise.resolve(first.version);

  const layTogether = ({ writing: theirs, version }: Stored<Writing>) => {
    const { writing: typed, merged } = state();
    const unsaved = typed !== known.stored;
    show({ writing: unsaved ? keeping.merge(known.stored, theirs, typed) : theirs, merged: merged || unsaved });
    known = { stored: theirs, version };
  };

  async function store(): Promise<number | null> {
    const typed = state().writing;
    if (typed === known.stored) return known.version;
    show({ state: 'saving' });
    try {
      const { version } = await keeping.send({ version: known.version, writing: typed });
      known = { stored: typed, version };
      show({ error: null, state: state().writing === typed ? 'saved' : 'unsaved' });
      return version;
    } catch (error) {
      const { code, current } = problemOf(error);
      if (code === keeping.conflict && isWrittenStill<Writing>(current, keeping.writtenIn)) {
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
    change: (patch: Partial<Writing>) => show({ writing: { ...state().writing, ...patch }, state: 'unsaved' }),
    /** Stores what is not stored yet; the version that is stored then, or `null` when it could not be. */
    save(): Promise<number | null> {
      running = running.then(store);
      return running;
    },
    /** What was read anew. */
    async read(fresh: Stored<Writing>): Promise<void> {
      await running;
      if (fresh.version > known.version) layTogether(fresh);
    },
  };
}

function isWrittenStill<Writing>(current: unknown, states: readonly string[]): current is Stored<Writing> {
  const { state } = (current ?? {}) as { readonly state?: unknown };
  return states.some((one) => one === state);
}
