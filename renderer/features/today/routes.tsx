import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute } from '../../components/routing.ts';

const today = createRoute({
  getParentRoute: () => counterRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
});

export const todayRoutes = [today] as const;
