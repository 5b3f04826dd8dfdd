import type { ContactWay } from '../tasks/evidence.ts';
import type { ReportForm } from './form.ts';
import type { EntryKind, FoundBy, Regime, ReportKind, Severity, ToldParty } from './values.ts';

/** Whom somebody spoke to, or sent a mail by hand. */
export interface EntryContact {
  readonly person: string;
  readonly phone: string;
  readonly at: number;
  readonly way: ContactWay;
  /** Of a call to a leader: reached or not. */
  readonly reached: boolean | null;
  readonly party: ToldParty | null;
  /** The recipient, as `ReportRecipient.who` names him; `null` for anybody else. */
  readonly who: string | null;
}

/** What the report was when it was filed: fixed for good by its first entry. */
export interface FiledFacts {
  readonly number: string;
  readonly kind: ReportKind;
  readonly foundBy: FoundBy;
  readonly orderId: string | null;
  readonly orderNumber: string;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly knownAt: number;
  readonly regime: Regime;
  readonly dueAt: number;
  readonly calendarRevision: number;
  readonly assumedYears: readonly number[];
  /** The calendar's sum, line by line. */
  readonly steps: readonly { readonly kind: string; readonly day: string }[];
  readonly authorId: string;
  readonly authorName: string;
  readonly pieces: number | null;
  readonly amountFen: number | null;
  readonly noteId: string | null;
  readonly exceptionId: string | null;
  readonly form: ReportForm;
}

/** What an entry holds beside its words. */
export interface EntryData {
  readonly filed?: FiledFacts;
  readonly severity?: Severity;
  readonly contact?: EntryContact;
  /** Of facts that came with a report of their own and joined this one. */
  readonly joined?: { readonly form: ReportForm; readonly knownAt: number };
}

/** Something that was added to a report; nothing of it ever changes (3.4). */
export interface ReportEntry {
  readonly id: string;
  readonly seq: number;
  readonly kind: EntryKind;
  readonly at: number;
  readonly byId: string;
  readonly byName: string;
  readonly workstation: string;
  readonly text: string;
  readonly corrects: number | null;
  readonly data: EntryData;
}
