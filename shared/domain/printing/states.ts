/** The life of one sheet on its way to a centre's printer. */
export const printStates = [
  'queued',
  'rendering',
  'submitted',
  'printed',
  'failed',
  'unconfirmed',
  'superseded',
] as const;
export type PrintState = (typeof printStates)[number];

/** Why a sheet is printed; the mark stands on the paper. */
export const sheetKinds = ['workOrder', 'revision', 'reprint', 'cancellation', 'testPage'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export const printerDriverNames = ['folder', 'cups', 'ipp', 'electron'] as const;

/** Still on its way: nobody has to look yet. */
export function isUnderWay(state: PrintState): boolean {
  return state === 'queued' || state === 'rendering' || state === 'submitted';
}

/** Waits before each new try while the printer is away, in ms; the last one repeats. */
export const retryDelays = [2_000, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000] as const;

export function retryDelay(attempts: number): number {
  return retryDelays[Math.min(Math.max(attempts - 1, 0), retryDelays.length - 1)] ?? 300_000;
}
