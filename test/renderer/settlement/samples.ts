import type { BoardRow } from '../../../shared/contract/settlement-board.ts';
import type { Receivable } from '../../../shared/contract/settlement-money.ts';
import type { Payment, Statement } from '../../../shared/contract/settlement-schemas.ts';
import { totalsOf } from '../../../shared/domain/settlement/lines.ts';
import { usualTerms } from '../../../shared/domain/settlement/terms.ts';
import { noFees } from '../../../shared/domain/settlement/values.ts';
import { testId } from '../../helpers/test-ids.ts';

type Line = Statement['lines'][number];

export function line(patch: Partial<Line> = {}): Line {
  return {
    orderId: testId(10),
    orderNumber: 'SN261103-001',
    customerOrderNo: 'PO-77',
    deliveredAt: Date.parse('2026-11-03T10:00:00+08:00'),
    strayed: false,
    destination: '苏州',
    pieces: 3,
    grams: 120_000,
    cm3: 500_000,
    jobType: 'doorToDoor',
    mode: 'standardRoad',
    method: 'monthly',
    fees: { ...noFees, freight: 12_000 },
    otherName: '',
    quotedFen: 12_000,
    priceReason: '',
    pod: 'back',
    podBackAt: null,
    hold: null,
    holdReason: '',
    remark: '',
    orderVersion: 1,
    ...patch,
  };
}

const nobody = {
  write: false,
  submit: false,
  review: false,
  send: false,
  answer: false,
  correct: false,
  askInvoice: false,
  issueInvoice: false,
  deliverInvoice: false,
  takeBackInvoice: false,
  drop: false,
  pay: false,
  writeOff: false,
};

/** A draft of November 2026, which nobody may touch but by `may`. */
export function statement(patch: Partial<Statement> = {}, may: Partial<Statement['may']> = {}): Statement {
  const lines = patch.lines ?? [line()];
  return {
    id: testId(1),
    customerId: testId(2),
    customerName: '华联商贸有限公司',
    month: '2026-11',
    number: 'DZ202611-001',
    revision: 1,
    state: 'draft',
    stage: 'drafted',
    turn: 'finance',
    terms: { ...usualTerms, recipients: [] },
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    totals: totalsOf(lines, []),
    opening: 0,
    received: 0,
    closing: 12_000,
    paid: 0,
    writtenOff: 0,
    open: 12_000,
    dueDay: null,
    ownerId: null,
    ownerName: '王丽',
    financeName: '董艳',
    preparedAt: null,
    preparedById: null,
    preparedByName: '',
    reviewedAt: null,
    reviewedById: null,
    reviewedByName: '',
    answer: '',
    sendDueAt: Date.parse('2026-12-03T18:00:00+08:00'),
    sentAt: null,
    sentById: null,
    sentByName: '',
    messageId: null,
    messageState: null,
    confirmDueAt: null,
    confirmedAt: null,
    confirmedBy: '',
    invoice: {
      askedAt: null,
      askedById: null,
      askedByName: '',
      no: '',
      day: null,
      fen: null,
      issuedAt: null,
      issuedById: null,
      issuedByName: '',
      way: null,
      carrier: '',
      receiver: '',
      deliveredAt: null,
      takenBack: [],
    },
    lines,
    deductions: [],
    disputes: [],
    steps: [],
    notices: [],
    payments: [],
    writeOffs: [],
    revisions: [],
    drift: [],
    unbilled: 0,
    obstacles: [],
    may: { ...nobody, ...may },
    updatedAt: 0,
    version: 4,
    ...patch,
  };
}

export function boardRow(name: string, patch: Partial<BoardRow> = {}): BoardRow {
  return {
    customerId: name,
    customerName: name,
    keyAccount: false,
    statementId: null,
    number: '',
    revision: 1,
    issuer: 'finance',
    stage: 'due',
    turn: 'finance',
    ownerId: null,
    ownerName: '王丽',
    financeId: null,
    financeName: '董艳',
    lines: 0,
    held: 0,
    unbilled: 0,
    amount: 0,
    open: 0,
    dueAt: null,
    dueDay: null,
    disputes: 0,
    drifted: 0,
    ...patch,
  };
}

export function receivable(patch: Partial<Receivable> = {}): Receivable {
  return {
    customerId: testId(2),
    customerName: '华联商贸有限公司',
    ownerId: null,
    ownerName: '王丽',
    owed: 0,
    advance: 0,
    overdue: 0,
    ageing: { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0 },
    paidInDays: null,
    items: [],
    ...patch,
  };
}

export function payment(patch: Partial<Payment> = {}): Payment {
  return {
    id: testId(60),
    customerId: testId(2),
    customerName: '华联商贸有限公司',
    day: '2026-11-20',
    fen: 12_000,
    way: 'wire',
    reference: 'ICBC 8841',
    note: '',
    at: Date.parse('2026-11-20T10:00:00+08:00'),
    byId: testId(7),
    byName: '萧芳',
    shares: [],
    rest: 0,
    takenBack: null,
    ...patch,
  };
}
