import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, settingsRoute, searchBy } from '../../components/routing.ts';
import { readOutboxSearch } from './list/outbox-search.ts';

const outbox = createRoute({
  getParentRoute: () => counterRoute,
  path: 'outbox',
  staticData: { permission: 'mail.read' },
  validateSearch: searchBy(readOutboxSearch),
  component: lazyRouteComponent(() => import('./list/OutboxPage.tsx'), 'OutboxPage'),
});

const settings = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'outgoing',
  staticData: { permission: 'company.administer' },
  component: lazyRouteComponent(() => import('./settings/OutgoingSettings.tsx'), 'OutgoingSettings'),
});

export const mailRoutes = [outbox] as const;
export const mailSettingsRoutes = [settings] as const;
