import { EntitySchema } from 'typeorm';
import type { CheckState, TemplateItem } from '../../../../shared/domain/reception/checklist.ts';
import type { VisitForm } from '../../../../shared/domain/reception/form.ts';
import type { MinutesWriting } from '../../../../shared/domain/reception/minutes.ts';
import type { Grade, VisitState } from '../../../../shared/domain/reception/values.ts';
import {
  count,
  instant,
  json,
  key,
  lock,
  longText,
  maybeInstant,
  maybeRef,
  maybeText,
  ref,
  text,
  yesNo,
} from '../columns.ts';

/** A visit of guests, from the first word of its announcement (chapter 6). */
export interface VisitRow {
  id: string;
  state: VisitState;
  walkIn: boolean;
  form: VisitForm;
  grade: Grade;
  customerId: string | null;
  customerName: string;
  /** Looked through for a word; one below the other. */
  guestNames: string;
  hostId: string | null;
  hostName: string;
  companions: readonly { readonly id: string; readonly name: string }[];
  roomId: string | null;
  roomZh: string;
  roomEn: string;
  /** 0 of a draft without a time. */
  fromAt: number;
  toAt: number;
  /** Which version of the checklist it was frozen from. */
  templateRevision: number;
  /** Since when every mandatory line of the preparation is settled. */
  preparedAt: number | null;
  createdAt: number;
  createdById: string;
  createdByName: string;
  announcedAt: number | null;
  arrivedAt: number | null;
  greetedByName: string;
  endedAt: number | null;
  /** Why it was cancelled, or ended with mandatory lines open. */
  reason: string;
  updatedAt: number;
  version: number;
}

export const VisitEntity = new EntitySchema<VisitRow>({
  name: 'visit',
  columns: {
    id: key,
    state: text(20),
    walkIn: yesNo,
    form: json,
    grade: text(2),
    customerId: maybeRef,
    customerName: text(200),
    guestNames: longText,
    hostId: maybeRef,
    hostName: text(120),
    companions: json,
    roomId: maybeText(40),
    roomZh: text(60),
    roomEn: text(60),
    fromAt: instant,
    toAt: instant,
    templateRevision: count,
    preparedAt: maybeInstant,
    createdAt: instant,
    createdById: ref,
    createdByName: text(120),
    announcedAt: maybeInstant,
    arrivedAt: maybeInstant,
    greetedByName: text(120),
    endedAt: maybeInstant,
    reason: text(500),
    updatedAt: instant,
    version: lock,
  },
  indices: [
    { columns: ['fromAt', 'id'] },
    { columns: ['roomId', 'fromAt'] },
    { columns: ['customerId', 'fromAt'] },
    { columns: ['state'] },
  ],
  foreignKeys: [
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['hostId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['createdById'], referencedColumnNames: ['id'] },
  ],
});

/** One line of a visit's own checklist, frozen from the template. */
export interface VisitCheckRow {
  id: string;
  visitId: string;
  itemId: string;
  position: number;
  item: TemplateItem;
  mandatory: boolean;
  state: CheckState;
  byId: string | null;
  byName: string;
  at: number | null;
  note: string;
  version: number;
}

export const VisitCheckEntity = new EntitySchema<VisitCheckRow>({
  name: 'visit_check',
  columns: {
    id: key,
    visitId: ref,
    itemId: text(60),
    position: count,
    item: json,
    mandatory: yesNo,
    state: text(20),
    byId: maybeRef,
    byName: text(120),
    at: maybeInstant,
    note: text(500),
    version: lock,
  },
  indices: [{ columns: ['visitId', 'itemId'], unique: true }],
  foreignKeys: [{ target: 'visit', columnNames: ['visitId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});

/** What was said and agreed; under the visit's own id. */
export interface VisitMinutesRow {
  id: string;
  state: 'open' | 'done';
  writing: MinutesWriting;
  doneAt: number | null;
  doneByName: string;
  updatedAt: number;
  version: number;
}

export const VisitMinutesEntity = new EntitySchema<VisitMinutesRow>({
  name: 'visit_minutes',
  columns: {
    id: key,
    state: text(20),
    writing: json,
    doneAt: maybeInstant,
    doneByName: text(120),
    updatedAt: instant,
    version: lock,
  },
  foreignKeys: [{ target: 'visit', columnNames: ['id'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});

/** What is to be done after a visit. */
export interface VisitTaskRow {
  id: string;
  visitId: string;
  token: string;
  text: string;
  ownerId: string;
  ownerName: string;
  dueDay: string;
  dueAt: number;
  state: 'open' | 'done' | 'withdrawn';
  note: string;
  createdAt: number;
  createdByName: string;
  closedAt: number | null;
  closedByName: string;
  version: number;
}

export const VisitTaskEntity = new EntitySchema<VisitTaskRow>({
  name: 'visit_task',
  columns: {
    id: key,
    visitId: ref,
    token: text(60),
    text: text(500),
    ownerId: ref,
    ownerName: text(120),
    dueDay: text(10),
    dueAt: instant,
    state: text(20),
    note: text(500),
    createdAt: instant,
    createdByName: text(120),
    closedAt: maybeInstant,
    closedByName: text(120),
    version: lock,
  },
  indices: [{ columns: ['visitId'] }, { columns: ['token'], unique: true }],
  foreignKeys: [
    { target: 'visit', columnNames: ['visitId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' },
    { target: 'user_account', columnNames: ['ownerId'], referencedColumnNames: ['id'] },
  ],
});

/** A version of the template or of the list of rooms; never changed again. */
export interface ReceptionBookRow {
  id: string;
  kind: 'checklist' | 'rooms';
  revision: number;
  content: readonly unknown[];
  savedAt: number;
  savedByName: string;
}

export const ReceptionBookEntity = new EntitySchema<ReceptionBookRow>({
  name: 'reception_book',
  columns: {
    id: key,
    kind: text(20),
    revision: count,
    content: json,
    savedAt: instant,
    savedByName: text(120),
  },
  indices: [{ columns: ['kind', 'revision'], unique: true }],
});
