import type { Driver, Vehicle } from '../../../shared/contract/dispatch.ts';
import type { ExamPlanView } from '../../../shared/contract/exam-plans.ts';
import type { OrderDraftRow } from '../../../shared/contract/orders.ts';
import type { PrintJob } from '../../../shared/contract/printing.ts';
import type { MissingReport } from '../../../shared/contract/report-schemas.ts';
import type { SummaryRow } from '../../../shared/contract/summaries.ts';
import type { Partner } from '../../../shared/contract/tracking.ts';
import { questionsOf } from '../../../shared/domain/exams/plan.ts';
import type { FigureId } from '../../../shared/domain/summaries/figures.ts';
import { formatKg, formatM3 } from '../../../shared/lib/quantity.ts';
import type { ListTable } from './list-table.ts';

export const draftTable: ListTable<OrderDraftRow> = {
  title: 'orders:list.drafts',
  columns: {
    customer: (row) => row.customerName,
    order: (row) => row.amendsNumber,
    jobType: (row, { word }) => word('common', 'jobType', row.jobType),
    consignee: (row) => row.consignee,
    goods: (row) => row.goods,
    by: (row) => row.authorName,
    begunAt: (row, { time }) => time(row.createdAt),
    changedAt: (row, { time }) => time(row.updatedAt),
  },
};

export const printJobTable: ListTable<PrintJob> = {
  title: 'printing:title',
  columns: {
    queuedAt: (row, { time }) => time(row.queuedAt),
    order: (row) => row.number,
    revision: (row) => row.revision,
    customer: (row) => row.customerName,
    kind: (row, { word }) => word('printing', 'kind', row.kind),
    copy: (row) => row.copyNo || '',
    centre: (row, { word }) => word('common', 'centre', row.centre),
    state: (row, { word }) => word('printing', 'state', row.state),
    attempts: (row) => row.attempts,
    trouble: (row) => row.errorDetail,
    printedAt: (row, { time }) => time(row.printedAt),
    confirmedAt: (row, { time }) => time(row.confirmedAt),
    confirmedBy: (row) => row.confirmedByName,
  },
};

export const partnerTable: ListTable<Partner> = {
  title: 'tracking:partners.title',
  columns: {
    company: (row) => row.name,
    cities: (row) => row.cities,
    contacts: (row) => row.contacts.map(({ name, phone, email }) => linked(' ', name, phone, email)).join('; '),
    address: (row) => row.address,
    note: (row) => row.remarks,
    active: (row, { word }) => word('lists', 'active', row.active ? 'yes' : 'no'),
  },
};

/** A vehicle with the name of who usually drives it. */
export const vehicleTable: ListTable<Vehicle & { readonly driverName: string }> = {
  title: 'dispatch:fleet.vehicles',
  columns: {
    plate: (row) => row.plate,
    kind: (row, { word }) => word('orders', 'vehicle', row.type),
    kg: (row) => (row.grams ? formatKg(row.grams) : ''),
    m3: (row) => (row.cm3 ? formatM3(row.cm3) : ''),
    ownership: (row, { word }) => word('dispatch', 'board', row.subcontracted ? 'subcontracted' : 'own'),
    driver: (row) => row.driverName,
    note: (row) => row.remarks,
    active: (row, { word }) => word('lists', 'active', row.active ? 'yes' : 'no'),
  },
};

export const driverTable: ListTable<Driver> = {
  title: 'dispatch:fleet.drivers',
  columns: {
    person: (row) => row.name,
    phone: (row) => row.phone,
    absences: (row) => row.absences.map(({ from, to }) => (from === to ? from : `${from} ${to}`)).join('; '),
    note: (row) => row.remarks,
    active: (row, { word }) => word('lists', 'active', row.active ? 'yes' : 'no'),
  },
};

export const summaryTable: ListTable<SummaryRow> = {
  title: 'summaries:title',
  columns: {
    month: (row) => row.month,
    person: (row, { t }) => (row.scope === 'department' ? t('summaries:department') : row.personName),
    revision: (row) => row.revision,
    state: (row, { word }) => word('summaries', 'state', row.state),
    reportsDue: (row) => counted(row, 'due'),
    inTime: (row) => counted(row, 'inTime'),
    late: (row) => counted(row, 'late', 'untold'),
    promised: (row) => counted(row, 'promised'),
    kept: (row) => counted(row, 'kept'),
    broken: (row) => counted(row, 'keptLate', 'broken'),
    submittedAt: (row, { time }) => time(row.submittedAt),
    answeredAt: (row, { time }) => time(row.answeredAt),
    answeredBy: (row) => row.answeredByName,
  },
};

export const examPlanTable: ListTable<ExamPlanView> = {
  title: 'exams:plans.title',
  columns: {
    nameZh: (row) => row.nameZh,
    nameEn: (row) => row.nameEn,
    active: (row, { word }) => word('lists', 'active', row.active ? 'yes' : 'no'),
    questions: (row) => questionsOf(row),
    passPercent: (row) => `${row.passPercent}%`,
    minutes: (row) => row.minutes,
    attempts: (row) => row.attempts,
    validMonths: (row) => row.validMonths,
    changedAt: (row, { time }) => time(row.updatedAt),
    by: (row) => row.updatedByName,
  },
};

export const missingTable: ListTable<MissingReport> = {
  title: 'exceptionReports:missing.title',
  columns: {
    what: (row, { word }) => word('exceptionReports', 'missing', row.what),
    kind: (row, { word }) => word(row.what === 'flag' ? 'exceptions' : 'exceptionReports', 'kind', row.kind),
    order: (row) => row.orderNumber,
    customer: (row) => row.customerName,
    knownAt: (row, { time }) => time(row.knownAt),
    dueAt: (row, { time }) => time(row.dueAt),
    person: (row) => row.personName,
  },
};

function linked(sign: string, ...parts: readonly string[]): string {
  return parts.filter(Boolean).join(sign);
}

function counted({ figures }: SummaryRow, ...ids: readonly FigureId[]): number {
  return ids.reduce((sum, id) => sum + (figures[id]?.n ?? 0), 0);
}
