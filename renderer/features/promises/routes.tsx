import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readPromisesSearch } from './list/search-params.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'promises',
  staticData: { permission: 'exceptions.read' },
  validateSearch: searchBy(readPromisesSearch),
  component: lazyRouteComponent(() => import('./list/PromisesPage.tsx'), 'PromisesPage'),
});

export const promisesRoutes = [list] as const;
