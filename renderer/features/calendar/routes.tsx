import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from '../../components/routing.ts';

const calendar = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'calendar',
  component: lazyRouteComponent(() => import('./CalendarPage.tsx'), 'CalendarPage'),
});

export const calendarRoutes = [calendar] as const;
