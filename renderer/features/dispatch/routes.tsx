import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readBoardSearch } from './board/search-params.ts';

const board = createRoute({
  getParentRoute: () => counterRoute,
  path: 'dispatch',
  staticData: { permission: 'dispatch.read' },
  validateSearch: searchBy(readBoardSearch),
  component: lazyRouteComponent(() => import('./board/BoardPage.tsx'), 'BoardPage'),
});

const fleet = createRoute({
  getParentRoute: () => counterRoute,
  path: 'dispatch/fleet',
  staticData: { permission: 'dispatch.read' },
  component: lazyRouteComponent(() => import('./fleet/FleetPage.tsx'), 'FleetPage'),
});

export const dispatchRoutes = [board, fleet] as const;
