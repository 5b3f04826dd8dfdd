import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readTrackingSearch } from './list/search-params.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'tracking',
  staticData: { permission: 'tracking.read' },
  validateSearch: searchBy(readTrackingSearch),
  component: lazyRouteComponent(() => import('./list/TrackingPage.tsx'), 'TrackingPage'),
});

const partners = createRoute({
  getParentRoute: () => counterRoute,
  path: 'tracking/partners',
  staticData: { permission: 'tracking.read' },
  component: lazyRouteComponent(() => import('./partners/PartnersPage.tsx'), 'PartnersPage'),
});

export const trackingRoutes = [list, partners] as const;
