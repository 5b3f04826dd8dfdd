import { EntitySchema } from 'typeorm';
import type { AnalysisContent } from '../../../../shared/domain/quality/analysis.ts';
import type { Decision } from '../../../../shared/lib/signing.ts';
import type {
  ActionKind,
  AnalysisState,
  AnalysisStep,
  CaseStage,
  CauseCategory,
  FollowUpDays,
  ResponsibleParty,
  SignedStage,
  StepKind,
} from '../../../../shared/domain/quality/values.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { count, instant, json, key, lock, maybeInstant, maybeRef, maybeText, ref, text, yesNo } from '../columns.ts';

/** What quality control does about one report (3.3.1.6): where it stands now. */
export interface QualityCaseRow {
  id: string;
  reportId: string;
  /** Of the report. */
  number: string;
  customerId: string | null;
  customerName: string;
  stage: CaseStage;
  category: CauseCategory | null;
  party: ResponsibleParty | null;
  openedAt: number;
  /** Empty when it was opened by itself. */
  openedByName: string;
  /** How often it was verified: follow-ups belong to the last time. */
  round: number;
  verifiedAt: number | null;
  closedAt: number | null;
  updatedAt: number;
  version: number;
}

export const QualityCaseEntity = new EntitySchema<QualityCaseRow>({
  name: 'quality_case',
  columns: {
    id: key,
    reportId: ref,
    number: text(40),
    customerId: maybeRef,
    customerName: text(200),
    stage: text(20),
    category: maybeText(20),
    party: maybeText(20),
    openedAt: instant,
    openedByName: text(120),
    round: count,
    verifiedAt: maybeInstant,
    closedAt: maybeInstant,
    updatedAt: instant,
    version: lock,
  },
  indices: [{ columns: ['reportId'], unique: true }, { columns: ['stage', 'openedAt'] }],
  foreignKeys: [{ target: 'exception_report', columnNames: ['reportId'], referencedColumnNames: ['id'] }],
});

/** What was signed of a case, by whom, when; never changed. */
export interface QualityStepRow {
  caseId: string;
  seq: number;
  kind: StepKind;
  text: string;
  category: CauseCategory | null;
  party: ResponsibleParty | null;
  /** Where a case was led back to. */
  to: SignedStage | null;
  byId: string;
  byName: string;
  at: number;
}

export const QualityStepEntity = new EntitySchema<QualityStepRow>({
  name: 'quality_step',
  columns: {
    caseId: { ...ref, primary: true },
    seq: { ...count, primary: true },
    kind: text(20),
    text: text(4000),
    category: maybeText(20),
    party: maybeText(20),
    to: { ...maybeText(20), name: 'to_stage' },
    byId: ref,
    byName: text(120),
    at: instant,
  },
  foreignKeys: [
    { target: 'quality_case', columnNames: ['caseId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['byId'], referencedColumnNames: ['id'] },
  ],
});

/** One thing that is done about a case; how it came about stands in the events. */
export interface QualityActionRow {
  id: string;
  caseId: string;
  kind: ActionKind;
  text: string;
  ownerId: string;
  ownerName: string;
  dueDay: string;
  /** The end of that day on the company's wall. */
  dueAt: number;
  doneAt: number | null;
  doneById: string | null;
  doneByName: string | null;
  result: string;
  verifiedAt: number | null;
  verifiedById: string | null;
  verifiedByName: string | null;
  verifiedHow: string;
  droppedAt: number | null;
  dropReason: string;
  addedAt: number;
  addedByName: string;
  version: number;
}

export const QualityActionEntity = new EntitySchema<QualityActionRow>({
  name: 'quality_action',
  columns: {
    id: key,
    caseId: ref,
    kind: text(20),
    text: text(1000),
    ownerId: ref,
    ownerName: text(120),
    dueDay: text(10),
    dueAt: instant,
    doneAt: maybeInstant,
    doneById: maybeRef,
    doneByName: maybeText(120),
    result: text(2000),
    verifiedAt: maybeInstant,
    verifiedById: maybeRef,
    verifiedByName: maybeText(120),
    verifiedHow: text(2000),
    droppedAt: maybeInstant,
    dropReason: text(500),
    addedAt: instant,
    addedByName: text(120),
    version: lock,
  },
  indices: [{ columns: ['caseId'] }],
  foreignKeys: [
    { target: 'quality_case', columnNames: ['caseId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['ownerId'], referencedColumnNames: ['id'] },
  ],
});

/** Somebody looks again 30, 60 and 90 days after the verification. */
export interface QualityFollowUpRow {
  caseId: string;
  round: number;
  days: FollowUpDays;
  dueAt: number;
  doneAt: number | null;
  doneByName: string | null;
  /** Whether it holds; `null` before. */
  holds: boolean | null;
  result: string;
}

export const QualityFollowUpEntity = new EntitySchema<QualityFollowUpRow>({
  name: 'quality_follow_up',
  columns: {
    caseId: { ...ref, primary: true },
    round: { ...count, primary: true },
    days: { ...count, primary: true },
    dueAt: instant,
    doneAt: maybeInstant,
    doneByName: maybeText(120),
    holds: { ...yesNo, nullable: true },
    result: text(2000),
  },
  foreignKeys: [{ target: 'quality_case', columnNames: ['caseId'], referencedColumnNames: ['id'] }],
});

/** A revision of the analysis of 4.3.1.9; a changed one is the next revision. */
export interface QualityAnalysisRow {
  caseId: string;
  revision: number;
  state: AnalysisState;
  content: AnalysisContent;
  authorId: string;
  authorName: string;
  submittedById: string | null;
  submittedByName: string | null;
  submittedAt: number | null;
  approvedAt: number | null;
  /** Why it was rejected, or taken back. */
  reason: string;
  createdAt: number;
  updatedAt: number;
  version: number;
}

export const QualityAnalysisEntity = new EntitySchema<QualityAnalysisRow>({
  name: 'quality_analysis',
  columns: {
    caseId: { ...ref, primary: true },
    revision: { ...count, primary: true },
    state: text(20),
    content: json,
    authorId: ref,
    authorName: text(120),
    submittedById: maybeRef,
    submittedByName: maybeText(120),
    submittedAt: maybeInstant,
    approvedAt: maybeInstant,
    reason: text(500),
    createdAt: instant,
    updatedAt: instant,
    version: lock,
  },
  foreignKeys: [
    { target: 'quality_case', columnNames: ['caseId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['authorId'], referencedColumnNames: ['id'] },
  ],
});

export interface QualitySignatureRow {
  caseId: string;
  revision: number;
  step: AnalysisStep;
  decision: Decision;
  byId: string;
  byName: string;
  /** The absent person in whose place a substitute signed. */
  forId: string | null;
  forName: string | null;
  reason: string;
  at: number;
}

export const QualitySignatureEntity = new EntitySchema<QualitySignatureRow>({
  name: 'quality_signature',
  columns: {
    caseId: { ...ref, primary: true },
    revision: { ...count, primary: true },
    step: { ...text(20), primary: true },
    decision: text(20),
    byId: ref,
    byName: text(120),
    forId: maybeRef,
    forName: maybeText(120),
    reason: text(500),
    at: instant,
  },
  foreignKeys: [
    { target: 'quality_case', columnNames: ['caseId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['byId'], referencedColumnNames: ['id'] },
  ],
});

/** A letter that was sent to the customer: once for a revision and an address. */
export interface QualityLetterRow {
  messageId: string;
  caseId: string;
  revision: number;
  language: SheetLanguage;
  name: string;
  address: string;
  attachmentId: string;
  sentAt: number;
  byName: string;
}

export const QualityLetterEntity = new EntitySchema<QualityLetterRow>({
  name: 'quality_letter',
  columns: {
    messageId: key,
    caseId: ref,
    revision: count,
    language: text(8),
    name: text(200),
    address: text(254),
    attachmentId: ref,
    sentAt: instant,
    byName: text(120),
  },
  indices: [{ columns: ['caseId'] }],
  foreignKeys: [{ target: 'quality_case', columnNames: ['caseId'], referencedColumnNames: ['id'] }],
});
