import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, settingsRoute, searchBy } from '../../components/routing.ts';
import { readQueueSearch } from './queue/queue-search.ts';

const queue = createRoute({
  getParentRoute: () => counterRoute,
  path: 'printing',
  staticData: { permission: 'printing.read' },
  validateSearch: searchBy(readQueueSearch),
  component: lazyRouteComponent(() => import('./queue/PrintingPage.tsx'), 'PrintingPage'),
});

const printers = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'printers',
  staticData: { permission: 'printing.administer' },
  component: lazyRouteComponent(() => import('./settings/PrinterSettings.tsx'), 'PrinterSettings'),
});

export const printingRoutes = [queue] as const;
export const printingSettingsRoutes = [printers] as const;
