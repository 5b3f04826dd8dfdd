import type { ShiftLine } from './shift-list.ts';

type Matter = Omit<ShiftLine, 'key' | 'section'>;

/** What the app knows of a clerk's matters at a moment. */
export interface ShiftFacts {
  readonly orders: readonly Matter[];
  /** `expectsCall`: somebody waits to be called, or to be called back. */
  readonly tasks: readonly (Matter & { readonly expectsCall: boolean })[];
  /** What customers were promised and is not kept yet. */
  readonly promises: readonly Matter[];
  /** Exception reports that are begun and not filed. */
  readonly reports: readonly Matter[];
  /** Quick notes that nothing was made of yet. */
  readonly notes: readonly Matter[];
  readonly papers: readonly Matter[];
  readonly prints: readonly Matter[];
  readonly alerts: readonly Matter[];
  readonly drafts: readonly Matter[];
  readonly mail: readonly Matter[];
}
