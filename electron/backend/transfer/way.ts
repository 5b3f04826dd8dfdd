/** How long work is gone along with. */
export interface Way {
  readonly signal: AbortSignal;
  /** Rows and files. */
  progress(done: number, total: number): void;
}
