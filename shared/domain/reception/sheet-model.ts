import type { SheetLanguage } from '../../i18n/languages.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { CheckState, TemplateItem } from './checklist.ts';
import type { Guest, VisitForm } from './form.ts';
import type { MinutesWriting } from './minutes.ts';
import type { VisitState } from './values.ts';

interface SheetHead {
  readonly language: SheetLanguage;
  /** IANA zone in which times are printed. */
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
}

/** A page of name badges. */
export interface BadgesModel extends SheetHead {
  readonly day: string;
  readonly customerName: string;
  readonly guests: readonly Guest[];
  /** Own colleagues who wear one too. */
  readonly hosts: readonly { readonly name: string; readonly nameEn: string }[];
}

/** Everything that stands on a visit sheet. */
export interface VisitSheetModel extends SheetHead {
  readonly state: VisitState;
  readonly form: VisitForm;
  readonly fromAt: number;
  readonly toAt: number;
  readonly hostName: string;
  readonly companions: readonly string[];
  readonly room: { readonly zh: string; readonly en: string } | null;
  readonly arrivedAt: number | null;
  readonly greetedByName: string;
  readonly endedAt: number | null;
  readonly checks: readonly {
    readonly id: string;
    readonly item: TemplateItem;
    readonly state: CheckState;
    readonly byName: string;
    readonly at: number | null;
    readonly dueAt: number | null;
    readonly note: string;
  }[];
  readonly minutes: MinutesWriting | null;
  readonly followUps: readonly {
    readonly id: string;
    readonly text: string;
    readonly ownerName: string;
    readonly dueDay: string;
    readonly done: boolean;
  }[];
}
