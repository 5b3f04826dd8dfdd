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

/** Wait after a key before a save begins, ms. */
const defaultDelay = 120;
const retryDelays = [500, 1_000, 2_000, 5_000, 10_000] as const;

/** One save in flight and at most one waiting behind it: never two writes of one draft at once, never an old one last. */
export class Autosave<T> {
  readonly #deps: AutosaveDeps<T>;
  #waiting: { readonly value: T } | null = null;
  #flying: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #unreachableSince: number | null = null;
  #halted = false;

  constructor(deps: AutosaveDeps<T>) {
    this.#deps = deps;
  }

  /** The document as it stands now; saved soon. */
  change(value: T): void {
    this.#waiting = { value };
    if (this.#halted || this.#unreachableSince !== null) return;
    this.#deps.onState({ kind: 'pending' });
    if (!this.#flying && this.#timer === undefined) this.#later(this.#deps.delay ?? defaultDelay);
  }

  /** Saves what is unsaved at once; resolves when it is kept or cannot be kept now. */
  async flush(): Promise<void> {
    if (this.#flying) await this.#flying;
    if (this.#waiting) await this.#send();
  }

  /** After a merge or a log-in: goes on with this document. */
  resume(value: T): void {
    this.#halted = false;
    this.#failures = 0;
    this.#unreachableSince = null;
    this.#waiting = { value };
    this.#later(0);
  }

  /** Whether everything typed is kept. */
  clean(): boolean {
    return this.#waiting === null && this.#flying === null;
  }

  stop(): void {
    this.#halted = true;
    clearTimeout(this.#timer);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#flying) return this.#flying;
    if (!this.#waiting || this.#halted) return;
    const { value } = this.#waiting;
    this.#waiting = null;
    this.#flying = this.#attempt(value).finally(() => {
      this.#flying = null;
      if (this.#waiting && !this.#halted && this.#failures === 0) this.#later(this.#deps.delay ?? defaultDelay);
    });
    return this.#flying;
  }

  async #attempt(value: T): Promise<void> {
    try {
      const { at } = await this.#deps.save(value);
      this.#failures = 0;
      this.#unreachableSince = null;
      this.#deps.onState(this.#waiting ? { kind: 'pending' } : { kind: 'saved', at });
    } catch (error) {
      this.#fail(value, error);
    }
  }

  #fail(value: T, error: unknown): void {
    this.#waiting ??= { value };
    const failure = this.#deps.failureOf(error);
    if (failure === 'retry') {
      this.#unreachableSince ??= (this.#deps.now ?? Date.now)();
      this.#deps.onState({ kind: 'unreachable', since: this.#unreachableSince });
      this.#later(retryDelays[Math.min(this.#failures++, retryDelays.length - 1)] ?? 10_000);
      return;
    }
    this.#halted = true;
    this.#deps.onState(failure === 'conflict' ? { kind: 'conflict' } : { kind: 'refused', error });
    if (failure === 'conflict') this.#deps.onConflict(error);
  }
}
