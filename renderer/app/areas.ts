import {
  AuditOutlined,
  FileTextOutlined,
  HomeOutlined,
  PrinterOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from '../../shared/domain/people/permissions.ts';
import type { Act } from '../components/acts.ts';
import { customersActs } from '../features/customers/acts.ts';
import { handoversActs } from '../features/handovers/acts.ts';
import { ordersActs } from '../features/orders/acts.ts';
import { printingActs } from '../features/printing/acts.ts';
import { settingsActs } from '../features/settings/acts.ts';
import { frameActs } from './frame-acts.ts';

export interface Area {
  readonly id: string;
  readonly label: string;
  readonly to: NonNullable<LinkProps['to']>;
  readonly icon: ComponentType;
  readonly permission?: Permission;
}

/** The rail, top to bottom; Alt and the place open an area. */
export const areas: readonly Area[] = [
  { id: 'today', label: 'common:frame.today', to: '/', icon: HomeOutlined },
  {
    id: 'orders',
    label: 'common:frame.orders',
    to: '/orders',
    icon: FileTextOutlined,
    permission: 'orders.read',
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
  { id: 'settings', label: 'common:frame.settings', to: '/settings', icon: SettingOutlined },
];

/** What the palette offers, in the order in which it is offered before anything is typed. */
export const acts: readonly Act[] = [
  ...ordersActs,
  ...customersActs,
  ...handoversActs,
  ...printingActs,
  ...frameActs,
  ...settingsActs,
];
