import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readReportSearch, readReportsSearch } from './search.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'work-reports',
  staticData: { permission: 'reports.read' },
  validateSearch: searchBy(readReportsSearch),
  component: lazyRouteComponent(() => import('./list/ReportsPage.tsx'), 'ReportsPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'work-reports/$id',
  staticData: { permission: 'reports.read' },
  validateSearch: searchBy(readReportSearch),
  component: lazyRouteComponent(() => import('./page/ReportPage.tsx'), 'ReportPage'),
});

export const reportsRoutes = [list, one] as const;
