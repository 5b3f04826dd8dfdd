import type { LinkProps } from '@tanstack/react-router';
import type { Permission } from '../../../shared/domain/people/permissions.ts';

export interface SettingsPage {
  readonly to: NonNullable<LinkProps['to']>;
  /** Name as `<area>:<key>`. */
  readonly label: string;
  readonly permission?: Permission;
}

/** What can be set, in the order in which it is shown; each only to those who may. */
export const settingsPages: readonly SettingsPage[] = [
  { to: '/settings/me', label: 'people:me.title' },
  { to: '/settings/company', label: 'company:settings.title', permission: 'company.administer' },
  { to: '/settings/calendar', label: 'calendar:title' },
  { to: '/settings/duties', label: 'duties:rules.title' },
  {
    to: '/settings/dangerous-goods',
    label: 'dangerousGoods:words.title',
    permission: 'dangerousGoods.administer',
  },
  { to: '/settings/authority', label: 'claims:limits.title', permission: 'exceptionReports.administer' },
  { to: '/settings/printers', label: 'printing:settings.title', permission: 'printing.administer' },
  { to: '/settings/mailbox', label: 'mailbox:settings.title', permission: 'company.administer' },
  { to: '/settings/outgoing', label: 'mail:settings.title', permission: 'company.administer' },
  { to: '/settings/reports', label: 'exceptionReports:settings.title', permission: 'exceptionReports.read' },
  { to: '/settings/syllabus', label: 'training:syllabus.title', permission: 'training.administer' },
  { to: '/settings/reception', label: 'reception:act.settings', permission: 'reception.read' },
  { to: '/settings/accounts', label: 'people:accounts.title', permission: 'people.administer' },
  { to: '/settings/permissions', label: 'people:matrix.title', permission: 'people.administer' },
  { to: '/settings/system', label: 'system:title', permission: 'system.audit' },
  { to: '/settings/transfer', label: 'transfer:title', permission: 'system.transfer' },
];
