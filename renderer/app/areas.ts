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
import { printingActs } from '../features/printing/acts.ts';
import { shiftsActs } from '../features/shifts/acts.ts';
import { summariesActs } from '../features/summaries/acts.ts';
import { tasksActs } from '../features/tasks/acts.ts';
import { TasksCount } from '../features/tasks/TasksCount.tsx';
import { trackingActs } from '../features/tracking/acts.ts';
import { exceptionReportsActs } from '../features/exceptionReports/acts.ts';
import { settingsActs } from '../features/settings/acts.ts';
import {
  AlertOutlined,
  AuditOutlined,
  FileTextOutlined,
  HomeOutlined,
  CarOutlined,
  ScheduleOutlined,
  CheckSquareOutlined,
  InboxOutlined,
  PrinterOutlined,
  SendOutlined,
  SettingOutlined,
  SnippetsOutlined,
  SwapOutlined,
  SafetyCertificateOutlined,
  TeamOutlined,
  WarningOutlined,
} from '../components/icons.tsx';
import { notesActs } from '../features/notes/acts.ts';
import { promisesActs } from '../features/promises/acts.ts';
import { requestsActs } from '../features/requests/acts.ts';
import { frameActs } from './frame-acts.ts';

export interface Area {
  readonly id: string;
  readonly label: string;
  readonly to: NonNullable<LinkProps['to']>;
  readonly icon: ComponentType;
  readonly permission?: Permission;
  /** How much waits there, beside its name. */
  readonly count?: ComponentType;
}

/** The rail, top to bottom; Alt and the place open an area. */
export const areas: readonly Area[] = [
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
    permission: 'exceptions.read',
  },
  {
    id: 'exceptionReports',
    label: 'exceptionReports:title',
    to: '/reports',
    icon: AlertOutlined,
    permission: 'exceptionReports.read',
  },
  {
    id: 'quality',
    label: 'quality:title',
    to: '/quality',
    icon: SafetyCertificateOutlined,
    permission: 'quality.read',
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
  { id: 'notes', label: 'notes:rail', to: '/notes', icon: SnippetsOutlined, permission: 'exceptions.read' },
  { id: 'requests', label: 'requests:title', to: '/requests', icon: SwapOutlined, permission: 'requests.write' },
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
  ...printingActs,
  ...notesActs,
  ...promisesActs,
  ...requestsActs,
  ...frameActs,
  ...settingsActs,
];
