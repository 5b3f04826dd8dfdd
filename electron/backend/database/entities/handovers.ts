import { EntitySchema } from 'typeorm';
import type { Decision } from '../../../../shared/lib/signing.ts';
import type { AbsenceKind } from '../../../../shared/domain/handovers/absence.ts';
import type { HandoverContent } from '../../../../shared/domain/handovers/content.ts';
import type { HandoverKind, HandoverState, Step } from '../../../../shared/domain/handovers/steps.ts';
import { count, instant, json, key, lock, maybeInstant, maybeRef, maybeText, ref, text } from '../columns.ts';

export interface HandoverRow {
  id: string;
  kind: HandoverKind;
  number: string;
  customerId: string;
  revision: number;
  state: HandoverState;
  /** As typed; of a form that was handed in the same as in its revision. */
  content: HandoverContent;
  /** Who wrote this revision. */
  authorId: string;
  authorName: string;
  submittedById: string | null;
  validFrom: string;
  validUntil: string;
  reason: string;
  createdAt: number;
  updatedAt: number;
  submittedAt: number | null;
  effectiveAt: number | null;
  version: number;
}

export const HandoverEntity = new EntitySchema<HandoverRow>({
  name: 'handover',
  columns: {
    id: key,
    kind: text(20),
    number: text(40),
    customerId: ref,
    revision: count,
    state: text(20),
    content: json,
    authorId: ref,
    authorName: text(120),
    submittedById: maybeRef,
    validFrom: text(10),
    validUntil: text(10),
    reason: text(500),
    createdAt: instant,
    updatedAt: instant,
    submittedAt: maybeInstant,
    effectiveAt: maybeInstant,
    version: lock,
  },
  indices: [
    { columns: ['number'], unique: true },
    { columns: ['customerId', 'state'] },
    { columns: ['state', 'updatedAt'] },
  ],
  foreignKeys: [
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['authorId'], referencedColumnNames: ['id'] },
  ],
});

/** A form as it was handed in, with the papers that lay beside it. */
export interface HandoverRevisionRow {
  handoverId: string;
  revision: number;
  content: HandoverContent;
  /** Attachments by id. */
  papers: readonly string[];
  authorId: string;
  submittedById: string;
  submittedByName: string;
  submittedAt: number;
}

export const HandoverRevisionEntity = new EntitySchema<HandoverRevisionRow>({
  name: 'handover_revision',
  columns: {
    handoverId: { ...ref, primary: true },
    revision: { ...count, primary: true },
    content: json,
    papers: json,
    authorId: ref,
    submittedById: ref,
    submittedByName: text(120),
    submittedAt: instant,
  },
  foreignKeys: [{ target: 'handover', columnNames: ['handoverId'], referencedColumnNames: ['id'] }],
});

export interface HandoverSignatureRow {
  handoverId: string;
  revision: number;
  step: Step;
  decision: Decision;
  byId: string;
  byName: string;
  /** The absent person in whose place a substitute signed. */
  forId: string | null;
  forName: string | null;
  reason: string;
  at: number;
}

export const HandoverSignatureEntity = new EntitySchema<HandoverSignatureRow>({
  name: 'handover_signature',
  columns: {
    handoverId: { ...ref, primary: true },
    revision: { ...count, primary: true },
    step: { ...text(40), primary: true },
    decision: text(20),
    byId: ref,
    byName: text(120),
    forId: maybeRef,
    forName: maybeText(120),
    reason: text(500),
    at: instant,
  },
  foreignKeys: [
    { target: 'handover', columnNames: ['handoverId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['byId'], referencedColumnNames: ['id'] },
  ],
});

/** A leader's word that a new customer is served before his papers are complete (1.2.4c). */
export interface SpokenConsentRow {
  id: string;
  customerId: string;
  leaderId: string;
  leaderName: string;
  spokenAt: number;
  askedById: string;
  askedByName: string;
  reason: string;
  deadlineAt: number;
  recordedAt: number;
  settledAt: number | null;
  settledByHandoverId: string | null;
}

export const SpokenConsentEntity = new EntitySchema<SpokenConsentRow>({
  name: 'spoken_consent',
  columns: {
    id: key,
    customerId: ref,
    leaderId: ref,
    leaderName: text(120),
    spokenAt: instant,
    askedById: ref,
    askedByName: text(120),
    reason: text(500),
    deadlineAt: instant,
    recordedAt: instant,
    settledAt: maybeInstant,
    settledByHandoverId: maybeRef,
  },
  indices: [{ columns: ['customerId', 'settledAt'] }],
  foreignKeys: [
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['leaderId'], referencedColumnNames: ['id'] },
  ],
});

/** Somebody is away and another signs in his place, from and to day inclusive. */
export interface AbsenceRow {
  id: string;
  userId: string;
  substituteId: string;
  fromDay: string;
  toDay: string;
  /** `null` of those that were recorded before there were kinds. */
  kind: AbsenceKind | null;
  /** From this time of its first day and until this time of its last; `null`: the whole day. */
  fromTime: string | null;
  toTime: string | null;
  reason: string;
  recordedAt: number;
  recordedById: string;
  recordedByName: string;
  endedAt: number | null;
}

export const AbsenceEntity = new EntitySchema<AbsenceRow>({
  name: 'absence',
  columns: {
    id: key,
    userId: ref,
    substituteId: ref,
    fromDay: text(10),
    toDay: text(10),
    kind: maybeText(20),
    fromTime: maybeText(5),
    toTime: maybeText(5),
    reason: text(500),
    recordedAt: instant,
    recordedById: ref,
    recordedByName: text(120),
    endedAt: maybeInstant,
  },
  indices: [{ columns: ['substituteId', 'toDay'] }],
  foreignKeys: [
    { target: 'user_account', columnNames: ['userId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['substituteId'], referencedColumnNames: ['id'] },
  ],
});
