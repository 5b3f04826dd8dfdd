import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, settingsRoute, searchBy } from '../../components/routing.ts';
import { readFormSearch, readReportSearch, readReportsSearch } from './search-params.ts';

const board = createRoute({
  getParentRoute: () => counterRoute,
  path: 'reports',
  staticData: { permission: 'exceptionReports.read' },
  validateSearch: searchBy(readReportsSearch),
  component: lazyRouteComponent(() => import('./board/ReportsPage.tsx'), 'ReportsPage'),
});

const form = createRoute({
  getParentRoute: () => counterRoute,
  path: 'reports/new',
  staticData: { permission: 'exceptionReports.draft' },
  validateSearch: searchBy(readFormSearch),
  component: lazyRouteComponent(() => import('./form/ReportFormPage.tsx'), 'ReportFormPage'),
});

const missing = createRoute({
  getParentRoute: () => counterRoute,
  path: 'reports/missing',
  staticData: { permission: 'exceptionReports.read' },
  component: lazyRouteComponent(() => import('./board/MissingPage.tsx'), 'MissingPage'),
});

const report = createRoute({
  getParentRoute: () => counterRoute,
  path: 'reports/$id',
  staticData: { permission: 'exceptionReports.read' },
  validateSearch: searchBy(readReportSearch),
  component: lazyRouteComponent(() => import('./page/ReportPage.tsx'), 'ReportPage'),
});

const settings = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'reports',
  staticData: { permission: 'exceptionReports.read' },
  component: lazyRouteComponent(() => import('./settings/ReportSettingsPage.tsx'), 'ReportSettingsPage'),
});

export const exceptionReportsRoutes = [board, form, missing, report] as const;
export const exceptionReportsSettingsRoutes = [settings] as const;
