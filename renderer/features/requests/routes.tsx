import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readRequestsSearch } from './list/search-params.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'requests',
  staticData: { permission: 'requests.write' },
  validateSearch: searchBy(readRequestsSearch),
  component: lazyRouteComponent(() => import('./list/RequestsPage.tsx'), 'RequestsPage'),
});

export const requestsRoutes = [list] as const;
