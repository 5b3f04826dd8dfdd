import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from '../../components/routing.ts';

const accounts = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'accounts',
  staticData: { permission: 'people.administer' },
  component: lazyRouteComponent(() => import('./accounts/AccountsPage.tsx'), 'AccountsPage'),
});

const permissions = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'permissions',
  staticData: { permission: 'people.administer' },
  component: lazyRouteComponent(() => import('./matrix/MatrixPage.tsx'), 'MatrixPage'),
});

const mine = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'me',
  component: lazyRouteComponent(() => import('./MyPage.tsx'), 'MyPage'),
});

export const peopleRoutes = [accounts, permissions, mine] as const;
