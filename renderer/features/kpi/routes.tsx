import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute } from '../../components/routing.ts';
import { readKpiSearch } from './search.ts';

const sheet = createRoute({
  getParentRoute: () => counterRoute,
  path: 'kpi',
  staticData: { permission: 'kpi.read' },
  validateSearch: readKpiSearch,
  component: lazyRouteComponent(() => import('./page/KpiPage.tsx'), 'KpiPage'),
});

export const kpiRoutes = [sheet] as const;
