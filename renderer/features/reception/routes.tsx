import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, settingsRoute, searchBy } from '../../components/routing.ts';
import { readNewVisitSearch, readVisitSearch } from './search.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'visits',
  staticData: { permission: 'reception.read' },
  validateSearch: searchBy(readVisitSearch),
  component: lazyRouteComponent(() => import('./list/VisitsPage.tsx'), 'VisitsPage'),
});

const fresh = createRoute({
  getParentRoute: () => counterRoute,
  path: 'visits/new',
  staticData: { permission: 'reception.write' },
  validateSearch: searchBy(readNewVisitSearch),
  component: lazyRouteComponent(() => import('./form/NewVisitPage.tsx'), 'NewVisitPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'visits/$id',
  staticData: { permission: 'reception.read' },
  component: lazyRouteComponent(() => import('./page/VisitPage.tsx'), 'VisitPage'),
});

const settings = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'reception',
  staticData: { permission: 'reception.read' },
  component: lazyRouteComponent(() => import('./settings/ReceptionSettingsPage.tsx'), 'ReceptionSettingsPage'),
});

export const receptionRoutes = [list, fresh, one] as const;
export const receptionSettingsRoutes = [settings] as const;
