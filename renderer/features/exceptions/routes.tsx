import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readExceptionsSearch } from './list/search-params.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'exceptions',
  staticData: { permission: 'exceptions.read' },
  validateSearch: searchBy(readExceptionsSearch),
  component: lazyRouteComponent(() => import('./list/ExceptionsPage.tsx'), 'ExceptionsPage'),
});

export const exceptionsRoutes = [list] as const;
