import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type CentreKind, centreKinds } from '../../../shared/domain/company/centres.ts';
import { counterRoute, settingsRoute } from '../../components/routing.ts';

/** Filters of the queue, kept in the address. */
export interface QueueSearch {
  readonly centre?: CentreKind;
  readonly all?: boolean;
}

function readQueueSearch(given: Record<string, unknown>): QueueSearch {
  const centre = centreKinds.find((kind) => kind === given['centre']);
  return { ...(centre ? { centre } : {}), ...(given['all'] === true ? { all: true } : {}) };
}

const queue = createRoute({
  getParentRoute: () => counterRoute,
  path: 'printing',
  staticData: { permission: 'printing.read' },
  validateSearch: readQueueSearch,
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
