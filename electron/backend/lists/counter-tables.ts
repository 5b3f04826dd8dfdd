import type { Absence, HandoverRow } from '../../../shared/contract/handovers.ts';
import type { OutboxRow } from '../../../shared/contract/mail.ts';
import type { MessageRow } from '../../../shared/contract/mailbox.ts';
import type { Account } from '../../../shared/contract/people.ts';
import type { ShiftRow } from '../../../shared/contract/shifts.ts';
import type { StandingRow } from '../../../shared/contract/standing.ts';
import type { Task } from '../../../shared/contract/task-schemas.ts';
import type { ListTable } from './list-table.ts';

export const taskTable: ListTable<Task> = {
  title: 'tasks:title',
  columns: {
    dueAt: (row, { time }) => time(row.dueAt),
    state: (row, { word }) => word('tasks', 'state', row.state),
    duty: (row, { t }) => t(`tasks:rule.${row.ruleId}.name`),
    clause: (row) => row.clause,
    about: (row) => row.subjectLabel,
    customer: (row) => row.customerName,
    owner: (row, { word }) => row.ownerName || word('people', 'role', row.ownerRole),
    openedAt: (row, { time }) => time(row.openedAt),
    closedAt: (row, { time }) => time(row.closedAt),
    closedBy: (row) => row.closedByName,
    result: (row) => row.evidence?.result ?? '',
    reason: (row) => row.reason,
  },
};

export const shiftTable: ListTable<ShiftRow> = {
  title: 'shifts:title',
  columns: {
    from: (row) => row.giverName,
    to: (row) => row.receiverName,
    state: (row, { word }) => word('shifts', 'state', row.state),
    begunAt: (row, { time }) => time(row.createdAt),
    handedOverAt: (row, { time }) => time(row.handedOverAt),
    answeredAt: (row, { time }) => time(row.answeredAt),
  },
};

export const outboxTable: ListTable<OutboxRow> = {
  title: 'mail:title',
  columns: {
    queuedAt: (row, { time }) => time(row.queuedAt),
    channel: (row, { word }) => word('mail', 'channel', row.channel),
    state: (row, { word }) => word('mail', 'state', row.state),
    to: (row) => row.to.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join('; '),
    subject: (row) => row.subject,
    order: (row) => row.orderNumber,
    by: (row) => row.queuedByName,
    attempts: (row) => row.attempts,
    acceptedAt: (row, { time }) => time(row.acceptedAt),
    reply: (row) => row.reply,
    trouble: (row) => row.errorDetail,
    endedAt: (row, { time }) => time(row.endedAt),
    reason: (row) => row.reason,
  },
};

export const mailboxTable: ListTable<MessageRow> = {
  title: 'mailbox:title',
  columns: {
    receivedAt: (row, { time }) => time(row.receivedAt),
    state: (row, { word }) => word('mailbox', 'state', row.state),
    from: (row) => (row.fromName ? `${row.fromName} <${row.fromAddress}>` : row.fromAddress),
    customer: (row) => row.customerName,
    subject: (row) => row.subject,
    files: (row) => row.fileCount,
    order: (row) => row.orderNumber,
    takenAt: (row, { time }) => time(row.takenAt),
    takenBy: (row) => row.takenByName,
    dismissedBy: (row) => row.dismissedByName,
    reason: (row) => row.dismissReason,
  },
};

export const handoverTable: ListTable<HandoverRow> = {
  title: 'handovers:title',
  columns: {
    number: (row) => row.number,
    revision: (row) => row.revision,
    kind: (row, { word }) => word('handovers', 'kind', row.kind),
    state: (row, { word }) => word('handovers', 'state', row.state),
    customer: (row) => row.customerName,
    customerCode: (row) => row.customerCode,
    by: (row) => row.authorName,
    validFrom: (row) => row.validFrom,
    validUntil: (row) => row.validUntil,
    missing: (row, { word }) => row.missing.map(({ step }) => word('handovers', 'step', step)).join('; '),
    submittedAt: (row, { time }) => time(row.submittedAt),
  },
};

export const absenceTable: ListTable<Absence> = {
  title: 'handovers:absence.title',
  columns: {
    person: (row) => row.userName,
    substitute: (row) => row.substituteName,
    kind: (row, { word }) => word('handovers', 'absence.kind', row.kind),
    fromDay: (row) => [row.fromDay, row.fromTime].filter(Boolean).join(' '),
    toDay: (row) => [row.toDay, row.toTime].filter(Boolean).join(' '),
    reason: (row) => row.reason,
    by: (row) => row.recordedByName,
    recordedAt: (row, { time }) => time(row.recordedAt),
  },
};

export const accountTable: ListTable<Account> = {
  title: 'people:accounts.title',
  columns: {
    userName: (row) => row.userName,
    nameZh: (row) => row.nameZh,
    nameEn: (row) => row.nameEn,
    roles: (row, { word }) => row.roles.map((role) => word('people', 'role', role)).join('; '),
    email: (row) => row.email,
    phone: (row) => row.phone,
    active: (row, { word }) => word('lists', 'active', row.active ? 'yes' : 'no'),
    lastLoginAt: (row, { time }) => time(row.lastLoginAt),
  },
};

export const standingTable: ListTable<StandingRow> = {
  title: 'standing:title',
  columns: {
    person: (row) => row.displayName,
    userName: (row) => row.userName,
    roles: (row, { word }) => row.roles.map((role) => word('people', 'role', role)).join('; '),
    state: (row, { word }) => word('standing', 'state', row.standing.state),
    ground: (row, { word }) => word('standing', 'ground', row.ground),
    validUntil: (row, { time }) => time(row.standing.until),
    reason: (row) => row.standing.reason,
  },
};
