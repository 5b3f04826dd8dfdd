import type { Claim } from '../../../shared/contract/claims.ts';
import type { ExceptionRow } from '../../../shared/contract/exceptions.ts';
import type { Note } from '../../../shared/contract/notes.ts';
import type { CustomerPromise } from '../../../shared/contract/promises.ts';
import type { QualityCaseRow } from '../../../shared/contract/quality-schemas.ts';
import type { DepartmentRequest } from '../../../shared/contract/requests.ts';
import type { ListTable } from './list-table.ts';

export const noteTable: ListTable<Note> = {
  title: 'notes:title',
  columns: {
    calledAt: (row, { time }) => time(row.calledAt),
    state: (row, { word }) => word('notes', 'state', row.state),
    caller: (row) => row.caller,
    phone: (row) => row.phone,
    what: (row) => row.what,
    order: (row) => row.orderNumber || row.orderText,
    customer: (row) => row.customerName,
    by: (row) => row.byName,
    told: (row) => row.told?.said ?? '',
    closedAt: (row, { time }) => time(row.closedAt),
    closedBy: (row) => row.closedByName,
    reason: (row) => row.reason,
  },
};

export const promiseTable: ListTable<CustomerPromise> = {
  title: 'promises:title',
  columns: {
    dueAt: (row, { time }) => time(row.dueAt),
    kind: (row, { word }) => word('promises', 'kind', row.kind),
    state: (row, { word }) => word('lists', 'promise', row.state),
    person: (row) => row.person,
    phone: (row) => row.phone,
    way: (row, { word }) => word('tasks', 'way', row.way),
    what: (row) => row.text,
    order: (row) => row.orderNumber,
    customer: (row) => row.customerName,
    owner: (row) => row.ownerName,
    madeAt: (row, { time }) => time(row.madeAt),
    endedAt: (row, { time }) => time(row.endedAt),
    answer: (row) => row.answer?.said ?? '',
    reason: (row) => row.reason,
  },
};

export const requestTable: ListTable<DepartmentRequest> = {
  title: 'requests:title',
  columns: {
    dueAt: (row, { time }) => time(row.dueAt),
    kind: (row, { word }) => word('requests', 'kind', row.kind),
    state: (row, { word }) => word('requests', 'state', row.state),
    from: (row) => row.fromName,
    to: (row, { word }) => row.toName || word('people', 'role', row.toRole),
    what: (row) => row.text,
    order: (row) => row.orderNumber,
    customer: (row) => row.customerName,
    askedAt: (row, { time }) => time(row.askedAt),
    acknowledgedBy: (row) => row.acknowledgedByName,
    answer: (row) => row.answer,
    answeredAt: (row, { time }) => time(row.answeredAt),
    answeredBy: (row) => row.answeredByName,
    round: (row) => row.round,
    reason: (row) => row.reason,
  },
};

export const exceptionTable: ListTable<ExceptionRow> = {
  title: 'exceptions:title',
  columns: {
    order: (row) => row.number,
    kind: (row, { word }) => word('exceptions', 'kind', row.kind),
    customer: (row) => row.customerName,
    consignee: (row) => row.consignee,
    destination: (row) => row.destination,
    foundBy: (row, { word }) => word('exceptions', 'finder', row.foundBy),
    foundAt: (row, { time }) => time(row.foundAt),
    note: (row) => row.note,
    pieces: (row) => row.pieces,
    place: (row) => row.place,
    newExpectedAt: (row, { time }) => time(row.newExpectedAt),
    cause: (row) => row.cause,
    causeSide: (row, { word }) => word('exceptions', 'side', row.causeSide),
    result: (row) => row.result,
    owner: (row) => row.ownerName,
    nextDueAt: (row, { time }) => time(row.next?.dueAt ?? null),
    closedAt: (row, { time }) => time(row.closedAt),
    closedBy: (row) => row.closedByName,
  },
};

export const qualityTable: ListTable<QualityCaseRow> = {
  title: 'quality:title',
  columns: {
    report: (row) => row.number,
    customer: (row) => row.customerName,
    stage: (row, { word }) => word('quality', 'stage', row.stage),
    category: (row, { word }) => word('quality', 'category', row.category),
    party: (row, { word }) => word('quality', 'party', row.party),
    openActions: (row) => row.openActions,
    nextDueAt: (row, { time }) => time(row.nextDueAt),
    analysis: (row, { word }) => word('quality', 'analysisState', row.analysis),
    openedAt: (row, { time }) => time(row.openedAt),
    openedBy: (row) => row.openedByName,
    verifiedAt: (row, { time }) => time(row.verifiedAt),
    letterSentAt: (row, { time }) => time(row.letterSentAt),
    closedAt: (row, { time }) => time(row.closedAt),
  },
};

export const claimTable: ListTable<Claim> = {
  title: 'claims:title',
  columns: {
    report: (row) => row.number,
    customer: (row) => row.customerName,
    consignee: (row) => row.consignee,
    state: (row, { word }) => word('claims', 'state', row.state),
    asked: (row, { fen }) => fen(row.asked),
    kind: (row, { word }) => word('claims', 'kind', row.kind),
    compensation: (row, { fen }) => fen(row.compensation),
    penalty: (row, { fen }) => fen(row.penalty),
    party: (row, { word }) => word('claims', 'party', row.party),
    raisedAt: (row, { time }) => time(row.raisedAt),
    raisedBy: (row) => row.raisedByName,
    note: (row) => row.note,
    decision: (row) => row.decision,
    decidedAt: (row, { time }) => time(row.decidedAt),
    decidedBy: (row) => row.decidedByName,
    paidAt: (row, { time }) => time(row.paidAt),
    paidReference: (row) => row.paidReference,
  },
};
