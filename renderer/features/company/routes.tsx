import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from '../../components/routing.ts';

const company = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'company',
  staticData: { permission: 'company.administer' },
  component: lazyRouteComponent(() => import('./CompanyPage.tsx'), 'CompanyPage'),
});

export const companyRoutes = [company] as const;
