import { EntitySchema } from 'typeorm';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import type { RequestKind, RequestState } from '../../../../shared/domain/requests/request.ts';
import { count, instant, key, lock, maybeInstant, maybeRef, maybeText, ref, text } from '../columns.ts';

/** What a department was asked for, or a case that went to its leaders (4.3.1.3, 4.3.1.9). */
export interface RequestRow {
  id: string;
  token: string;
  kind: RequestKind;
  state: RequestState;
  fromId: string;
  fromName: string;
  toRole: Role | null;
  toId: string | null;
  toName: string;
  text: string;
  orderId: string | null;
  orderNumber: string;
  customerId: string | null;
  customerName: string;
  noteId: string | null;
  reportId: string | null;
  askedAt: number;
  dueAt: number;
  acknowledgedAt: number | null;
  acknowledgedByName: string;
  answer: string;
  answeredAt: number | null;
  answeredByName: string;
  reason: string;
  endedAt: number | null;
  round: number;
  version: number;
}

export const RequestEntity = new EntitySchema<RequestRow>({
  name: 'department_request',
  columns: {
    id: key,
    token: text(60),
    kind: text(20),
    state: text(20),
    fromId: ref,
    fromName: text(120),
    toRole: maybeText(40),
    toId: maybeRef,
    toName: text(120),
    text: text(2000),
    orderId: maybeRef,
    orderNumber: text(40),
    customerId: maybeRef,
    customerName: text(200),
    noteId: maybeRef,
    reportId: maybeRef,
    askedAt: instant,
    dueAt: instant,
    acknowledgedAt: maybeInstant,
    acknowledgedByName: text(120),
    answer: text(2000),
    answeredAt: maybeInstant,
    answeredByName: text(120),
    reason: text(500),
    endedAt: maybeInstant,
    round: count,
    version: lock,
  },
  indices: [
    { columns: ['token'], unique: true },
    { columns: ['state', 'dueAt'] },
    { columns: ['endedAt'] },
    { columns: ['orderId'] },
    { columns: ['noteId'] },
    { columns: ['reportId'] },
  ],
  foreignKeys: [
    { target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] },
    { target: 'quick_note', columnNames: ['noteId'], referencedColumnNames: ['id'] },
  ],
});
