import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from '../../shared/domain/people/permissions.ts';
import type { Act } from '../components/acts.ts';
import { customersActs } from '../features/customers/acts.ts';
import { qualityActs } from '../features/quality/acts.ts';
import { exceptionsActs } from '../features/exceptions/acts.ts';
import { dispatchActs } from '../features/dispatch/acts.ts';
import { handoversActs } from '../features/handovers/acts.ts';
import { mailActs } from '../features/mail/acts.ts';
import { OutboxCount } from '../features/mail/OutboxCount.tsx';
import { mailboxActs } from '../features/mailbox/acts.ts';
import { intakeActs } from '../features/intake/acts.ts';
import { ordersActs } from '../features/orders/acts.ts';
import { presenceActs } from '../features/presence/acts.ts';
import { printingActs } from '../features/printing/acts.ts';
import { shiftsActs } from '../features/shifts/acts.ts';
import { standingActs } from '../features/standing/acts.ts';
import { kpiActs } from '../features/kpi/acts.ts';
import { reportsActs } from '../features/reports/acts.ts';
import { summariesActs } from '../features/summaries/acts.ts';
import { examsActs } from '../features/exams/acts.ts';
import { trainingActs } from '../features/training/acts.ts';
import { tasksActs } from '../features/tasks/acts.ts';
import { TasksCount } from '../features/tasks/TasksCount.tsx';
import { trackingActs } from '../features/tracking/acts.ts';
import { exceptionReportsActs } from '../features/exceptionReports/acts.ts';
import { settingsActs } from '../features/settings/acts.ts';
import {
  AccountBookOutlined,
  AuditOutlined,
  BarChartOutlined,
  FileTextOutlined,
  HomeOutlined,
  CarOutlined,
  ScheduleOutlined,
  CheckSquareOutlined,
  InboxOutlined,
  PrinterOutlined,
  ReadOutlined,
  SendOutlined,
  SettingOutlined,
  SmileOutlined,
  TeamOutlined,
  WarningOutlined,
} from '../components/icons.tsx';
import { notesActs } from '../features/notes/acts.ts';
import { promisesActs } from '../features/promises/acts.ts';
import { receptionActs } from '../features/reception/acts.ts';
import { requestsActs } from '../features/requests/acts.ts';
import { settlementActs } from '../features/settlement/acts.ts';
import { frameActs } from './frame-acts.ts';

export interface Area {
  readonly id: string;
  readonly label: string;
  readonly to: NonNullable<LinkProps['to']>;
  readonly icon: ComponentType;
  readonly permission?: Permission;
  /** How much waits there, beside its name. */
  readonly count?: ComponentType;
  /** Its lists, where it has several: chosen in a line above each of them. */
  readonly pages?: readonly AreaPage[];
}

export interface AreaPage {
  readonly label: string;
  readonly to: Area['to'];
  /** Without one it is everybody's, as one's own training is. */
  readonly permission?: Permission;
}

/** From the ringing phone to the lesson that is drawn: what goes wrong and what is made of it (chapters 3 and 4). */
const exceptionPages: readonly AreaPage[] = [
  { label: 'exceptions:title', to: '/exceptions', permission: 'exceptions.read' },
  { label: 'exceptionReports:title', to: '/reports', permission: 'exceptionReports.read' },
  { label: 'notes:title', to: '/notes', permission: 'exceptions.read' },
  { label: 'requests:title', to: '/requests', permission: 'requests.write' },
  { label: 'quality:title', to: '/quality', permission: 'quality.read' },
  { label: 'summaries:title', to: '/summaries', permission: 'summaries.read' },
];

/** From the first day to going on duty (chapter 5). */
const trainingPages: readonly AreaPage[] = [
  { label: 'training:title', to: '/training' },
  { label: 'exams:title', to: '/exams' },
  { label: 'exams:bank.title', to: '/exams/bank', permission: 'exams.administer' },
  { label: 'exams:plans.title', to: '/exams/plans', permission: 'exams.administer' },
  { label: 'standing:title', to: '/training/standing', permission: 'standing.read' },
];

/** What it all came to, in figures and in words (chapter 8). */
const reportPages: readonly AreaPage[] = [
  { label: 'kpi:title', to: '/kpi', permission: 'kpi.read' },
  { label: 'reports:title', to: '/work-reports', permission: 'reports.read' },
];

/** From the delivered order to the payment (chapter 7). */
const settlementPages: readonly AreaPage[] = [
  { label: 'settlement:title', to: '/settlement', permission: 'settlement.read' },
  { label: 'settlement:receivable.title', to: '/settlement/receivables', permission: 'settlement.read' },
];

/** The rail, top to bottom; Alt and the place open an area. */
const areas: readonly Area[] = [
  { id: 'today', label: 'common:frame.today', to: '/', icon: HomeOutlined },
  { id: 'tasks', label: 'tasks:title', to: '/tasks', icon: CheckSquareOutlined, count: TasksCount },
  {
    id: 'orders',
    label: 'common:frame.orders',
    to: '/orders',
    icon: FileTextOutlined,
    permission: 'orders.read',
  },
  {
    id: 'inbox',
    label: 'common:frame.inbox',
    to: '/inbox',
    icon: InboxOutlined,
    permission: 'orders.draft',
  },
  {
    id: 'tracking',
    label: 'common:frame.tracking',
    to: '/tracking',
    icon: CarOutlined,
    permission: 'tracking.read',
  },
  {
    id: 'exceptions',
    label: 'exceptions:title',
    to: '/exceptions',
    icon: WarningOutlined,
    pages: exceptionPages,
  },
  {
    id: 'dispatch',
    label: 'dispatch:title',
    to: '/dispatch',
    icon: ScheduleOutlined,
    permission: 'dispatch.read',
  },
  {
    id: 'customers',
    label: 'common:frame.customers',
    to: '/customers',
    icon: TeamOutlined,
    permission: 'customers.read',
  },
  {
    id: 'handovers',
    label: 'common:frame.handovers',
    to: '/handovers',
    icon: AuditOutlined,
    permission: 'handovers.read',
  },
  { id: 'training', label: 'training:area', to: '/training', icon: ReadOutlined, pages: trainingPages },
  {
    id: 'reception',
    label: 'reception:title',
    to: '/visits',
    icon: SmileOutlined,
    permission: 'reception.read',
  },
  { id: 'kpi', label: 'reports:area', to: '/kpi', icon: BarChartOutlined, pages: reportPages },
  {
    id: 'settlement',
    label: 'settlement:area',
    to: '/settlement',
    icon: AccountBookOutlined,
    pages: settlementPages,
  },
  {
    id: 'printing',
    label: 'common:frame.printing',
    to: '/printing',
    icon: PrinterOutlined,
    permission: 'printing.read',
  },
  {
    id: 'outbox',
    label: 'mail:title',
    to: '/outbox',
    icon: SendOutlined,
    permission: 'mail.read',
    count: OutboxCount,
  },
  { id: 'settings', label: 'common:frame.settings', to: '/settings', icon: SettingOutlined },
];

/** What the palette offers, in the order in which it is offered before anything is typed. */
export const acts: readonly Act[] = [
  ...ordersActs,
  ...tasksActs,
  ...trackingActs,
  ...exceptionsActs,
  ...exceptionReportsActs,
  ...qualityActs,
  ...dispatchActs,
  ...mailboxActs,
  ...mailActs,
  ...customersActs,
  ...handoversActs,
  ...intakeActs,
  ...shiftsActs,
  ...summariesActs,
  ...reportsActs,
  ...kpiActs,
  ...examsActs,
  ...standingActs,
  ...trainingActs,
  ...printingActs,
  ...notesActs,
  ...promisesActs,
  ...requestsActs,
  ...receptionActs,
  ...settlementActs,
  ...presenceActs,
  ...frameActs,
  ...settingsActs,
];

/** The areas that a person may use, each beginning at the first of its pages that he may see. */
export function areasFor(may: (permission: Permission) => boolean): readonly Area[] {
  return areas.flatMap((area) => {
    if (!area.pages) return !area.permission || may(area.permission) ? [area] : [];
    const pages = area.pages.filter(({ permission }) => !permission || may(permission));
    return pages[0] ? [{ ...area, to: pages[0].to, pages }] : [];
  });
}

/** Whether an address lies in an area. */
export function isWithin({ to, pages = [] }: Area, address: string): boolean {
  return [to, ...pages.map((page) => page.to)].some((path) => address === path || address.startsWith(`${path}/`));
}
