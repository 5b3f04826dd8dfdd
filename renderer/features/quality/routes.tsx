import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readQualitySearch } from './list/search-params.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'quality',
  staticData: { permission: 'quality.read' },
  validateSearch: searchBy(readQualitySearch),
  component: lazyRouteComponent(() => import('./list/QualityPage.tsx'), 'QualityPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'quality/$id',
  staticData: { permission: 'quality.read' },
  component: lazyRouteComponent(() => import('./page/CasePage.tsx'), 'CasePage'),
});

export const qualityRoutes = [list, one] as const;
