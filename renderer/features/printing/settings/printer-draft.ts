import type { CentrePrinter } from '../../../../shared/contract/printing.ts';

/** A centre's printer while it is being changed. */
export type PrinterDraft = Omit<CentrePrinter, 'version'>;
export type ChangePrinter = (patch: Partial<PrinterDraft>) => void;
