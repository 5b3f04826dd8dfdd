import type { SheetLanguage } from '../../i18n/languages.ts';
import type { Role } from '../people/roles.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { EntryContact } from './entry.ts';
import type { FoldedFact, FoldedReport } from './fold.ts';
import type { RecipientStandingOf, ReportClause, Timeliness } from './values.ts';

export const reportFormCode = 'DLD-QMS04-JL(KF)-01';

/** What quality control and claims have to say of it; empty boxes are filled in by hand (3.3.1.6). */
export interface SheetHandling {
  readonly investigation: string;
  readonly cause: string;
  readonly responsible: string;
  readonly decision: string;
  readonly claim: string;
  /** `what` is a key of the catalogues. */
  readonly signed: readonly { readonly what: string; readonly byName: string; readonly at: number }[];
}

export interface SheetRecipient {
  readonly name: string;
  readonly role: Role | null;
  readonly clause: ReportClause | null;
  readonly standing: RecipientStandingOf;
  readonly toldAt: number | null;
  readonly inTime: boolean | null;
  readonly reply: string;
}

/** Everything that stands on KF-01 (3.5.1). */
export interface ReportSheetModel {
  readonly language: SheetLanguage;
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
  /** The moment that it shows; `null` for when it was printed. */
  readonly asOf: number | null;
  readonly report: FoldedReport;
  readonly dueAt: number;
  readonly toldAt: number | null;
  readonly timeliness: Timeliness;
  readonly recipients: readonly SheetRecipient[];
  readonly calls: readonly (EntryContact & { readonly byName: string })[];
  readonly informed: readonly (EntryContact & { readonly byName: string; readonly text: string })[];
  readonly facts: readonly FoldedFact[];
  readonly pictures: readonly string[];
  readonly handling: SheetHandling;
}

export const nothingHandled: SheetHandling = {
  investigation: '',
  cause: '',
  responsible: '',
  decision: '',
  claim: '',
  signed: [],
};
