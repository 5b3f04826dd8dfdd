import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from '../../components/routing.ts';

const transfer = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'transfer',
  staticData: { permission: 'system.transfer' },
  component: lazyRouteComponent(() => import('./TransferPage.tsx'), 'TransferPage'),
});

export const transferSettingsRoutes = [transfer] as const;
