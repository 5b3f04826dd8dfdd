import type { SheetLanguage } from '../../i18n/languages.ts';
import type { Excuse } from './damage.ts';
import type { KpiFigure, KpiPart } from './figures.ts';
import type { Known } from './known.ts';
import type { Counted } from './value.ts';

/** A figure as paper and spreadsheet show it. */
export interface SheetFigure extends Counted {
  readonly figure: KpiFigure;
  readonly without: Counted | null;
  readonly parts: Readonly<Partial<Record<KpiPart, number>>>;
  readonly goal: number;
  readonly goalFrom: 'usual' | 'company' | 'customer';
  readonly trend: readonly (Counted & { readonly month: string })[];
}

export interface KpiSheetModel {
  readonly language: SheetLanguage;
  readonly zone: string;
  readonly demo: boolean;
  readonly company: { readonly nameZh: string; readonly nameEn: string };
  /** Whose figures; `null` of all customers. */
  readonly customer: { readonly nameZh: string; readonly nameEn: string } | null;
  readonly from: string;
  readonly to: string;
  readonly known: Known;
  readonly countedAt: number;
  readonly corrected: number;
  readonly version: number;
  readonly figures: readonly SheetFigure[];
}

/** A row of a list as a spreadsheet shows it. */
export interface SheetRow {
  readonly number: string;
  readonly customerName: string;
  readonly detail: string;
  readonly reportKind: string | null;
  readonly at: number;
  readonly dueAt: number | null;
  readonly laterDueAt: number | null;
  readonly doneAt: number | null;
  readonly excuse: Excuse | null;
  readonly pieces: number | null;
  readonly damagedPieces: number | null;
  readonly fen: number | null;
}
