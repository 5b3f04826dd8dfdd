import { EntitySchema } from 'typeorm';
import type {
  CauseSide,
  CauseState,
  ExceptionKind,
  Finder,
  LinkKind,
  Remedy,
} from '../../../../shared/domain/exceptions/values.ts';
import { instant, key, lock, maybeCount, maybeInstant, maybeRef, maybeText, ref, text } from '../columns.ts';

/** Trouble with an order as it is known now (2.5.2); how it came to be known stands in the events. */
export interface ExceptionRow {
  id: string;
  orderId: string;
  kind: ExceptionKind;
  /** One of a kind is open for an order at a time: `<order>:<kind>` while it is, then `null`. */
  openKey: string | null;
  foundBy: Finder;
  foundAt: number;
  flaggedAt: number;
  /** `null` when it was flagged by itself. */
  flaggedById: string | null;
  flaggedByName: string;
  /** The agreed time that passed, of what is late. */
  promisedAt: number | null;
  note: string;
  pieces: number | null;
  place: string;
  newExpectedAt: number | null;
  causeState: CauseState;
  cause: string;
  causeSide: CauseSide | null;
  remedy: Remedy | null;
  remedyReason: string;
  result: string;
  closedAt: number | null;
  closedByName: string | null;
  updatedAt: number;
  version: number;
}

export const ExceptionEntity = new EntitySchema<ExceptionRow>({
  name: 'order_exception',
  columns: {
    id: key,
    orderId: ref,
    kind: text(20),
    openKey: maybeText(60),
    foundBy: text(20),
    foundAt: instant,
    flaggedAt: instant,
    flaggedById: maybeRef,
    flaggedByName: text(120),
    promisedAt: maybeInstant,
    note: text(2000),
    pieces: maybeCount,
    place: text(200),
    newExpectedAt: maybeInstant,
    causeState: text(20),
    cause: text(2000),
    causeSide: maybeText(20),
    remedy: maybeText(20),
    remedyReason: text(500),
    result: text(2000),
    closedAt: maybeInstant,
    closedByName: maybeText(120),
    updatedAt: instant,
    version: lock,
  },
  indices: [
    { columns: ['openKey'], unique: true },
    { columns: ['orderId', 'flaggedAt'] },
    { columns: ['closedAt', 'id'] },
  ],
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

/** An order, or its draft, that makes good what happened to another one. */
export interface OrderLinkRow {
  /** The order's id, which is its draft's. */
  linkedId: string;
  kind: LinkKind;
  originalId: string;
  exceptionId: string;
  at: number;
  byId: string;
  byName: string;
}

export const OrderLinkEntity = new EntitySchema<OrderLinkRow>({
  name: 'order_link',
  columns: {
    linkedId: key,
    kind: text(20),
    originalId: ref,
    exceptionId: ref,
    at: instant,
    byId: ref,
    byName: text(120),
  },
  indices: [{ columns: ['exceptionId'] }, { columns: ['originalId'] }],
  foreignKeys: [
    { target: 'work_order', columnNames: ['originalId'], referencedColumnNames: ['id'] },
    { target: 'order_exception', columnNames: ['exceptionId'], referencedColumnNames: ['id'] },
  ],
});
