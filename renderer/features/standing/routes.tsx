import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute } from '../../components/routing.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'training/standing',
  staticData: { permission: 'standing.read' },
  component: lazyRouteComponent(() => import('./StandingPage.tsx'), 'StandingPage'),
});

export const standingRoutes = [list] as const;
