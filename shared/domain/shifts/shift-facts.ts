import type { ShiftLine } from './shift-list.ts';

type Matter = Omit<ShiftLine, 'key' | 'section'>;

/** What the app knows of a clerk's matters at a moment. */
export interface ShiftFacts {
  readonly orders: readonly Matter[];
  /** `expectsCall`: somebody waits to be called, or to be called back. */
  readonly tasks: readonly (Matter & { readonly expectsCall: boolean })[];
  readonly papers: readonly Matter[];
  readonly prints: readonly Matter[];
  readonly alerts: readonly Matter[];
  readonly drafts: readonly Matter[];
  readonly mail: readonly Matter[];
}
