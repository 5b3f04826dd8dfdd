/** What a clerk is told about the safety of what was typed. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'unreachable'; readonly since: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** What a failed save means: try again later, ask the clerk to merge, or give up saying why. */
export type SaveFailure = 'retry' | 'conflict' | 'refused';

export interface AutosaveDeps<T> {
  /** Writes a whole document; resolves with the time at which it was kept. */
  readonly save: (value: T) => Promise<{ readonly at: number }>;
  readonly failureOf: (error: unknown) => SaveFailure;
  readonly onState: (state: SaveState) => void;
  /** Called once per conflict, with the error that carries the other version. */
  readonly onConflict: (error: unknown) => void;
  readonly now?: () => number;
  /** Wait after a key before a save begins, ms. */
  readonly delay?: number;
}

export interface Autosave<T> {
  /** The document as it stands now; saved soon. */
  change(value: T): void;
  /** Saves what is unsaved at once; resolves when it is kept or cannot be kept now. */
  flush(): Promise<void>;
  /** After a merge or a log-in: go on with this document. */
  resume(value: T): void;
  /** Whether everything typed is kept. */
  clean(): boolean;
  stop(): void;
}

const retryDelays = [500, 1_000, 2_000, 5_000, 10_000] as const;

/** One save in flight and at most one waiting behind it: never two writes of one draft at once, never an old one last. */
export function createAutosave<T>(deps: AutosaveDeps<T>): Autosave<T> {
  const { delay = 120, now = Date.now } = deps;
  let waiting: { value: T } | null = null;
  let flying: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let unreachableSince: number | null = null;
  let halted = false;

  const later = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), wait);
  };

  async function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (flying || !waiting || halted) return flying ?? undefined;
    const { value } = waiting;
    waiting = null;
    flying = attempt(value).finally(() => {
      flying = null;
      if (waiting && !halted && failures === 0) later(delay);
    });
    return flying;
  }

  async function attempt(value: T): Promise<void> {
    try {
      const { at } = await deps.save(value);
      failures = 0;
      unreachableSince = null;
      deps.onState(waiting ? { kind: 'pending' } : { kind: 'saved', at });
    } catch (error) {
      fail(value, error);
    }
  }

  function fail(value: T, error: unknown): void {
    waiting ??= { value };
    const failure = deps.failureOf(error);
    if (failure === 'retry') {
      unreachableSince ??= now();
      deps.onState({ kind: 'unreachable', since: unreachableSince });
      later(retryDelays[Math.min(failures++, retryDelays.length - 1)] ?? 10_000);
      return;
    }
    halted = true;
    deps.onState(failure === 'conflict' ? { kind: 'conflict' } : { kind: 'refused', error });
    if (failure === 'conflict') deps.onConflict(error);
  }

  return {
    change(value) {
      waiting = { value };
      if (halted || unreachableSince !== null) return;
      deps.onState({ kind: 'pending' });
      if (!flying && timer === undefined) later(delay);
    },
    async flush() {
      if (flying) await flying;
      if (waiting) await send();
    },
    resume(value) {
      halted = false;
      failures = 0;
      unreachableSince = null;
      waiting = { value };
      later(0);
    },
    clean: () => waiting === null && flying === null,
    stop() {
      halted = true;
      clearTimeout(timer);
    },
  };
}
