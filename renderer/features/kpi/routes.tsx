import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readKpiSearch } from './search.ts';

const sheet = createRoute({
  getParentRoute: () => counterRoute,
  path: 'kpi',
  staticData: { permission: 'kpi.read' },
  validateSearch: searchBy(readKpiSearch),
  component: lazyRouteComponent(() => import('./page/KpiPage.tsx'), 'KpiPage'),
});

export const kpiRoutes = [sheet] as const;
