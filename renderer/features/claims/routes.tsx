import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from '../../components/routing.ts';

const limits = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'authority',
  staticData: { permission: 'exceptionReports.administer' },
  component: lazyRouteComponent(() => import('./settings/LimitsPage.tsx'), 'LimitsPage'),
});

export const claimsSettingsRoutes = [limits] as const;
