import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute } from '../../components/routing.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'shifts',
  staticData: { permission: 'shifts.read' },
  component: lazyRouteComponent(() => import('./list/ShiftsPage.tsx'), 'ShiftsPage'),
});

const own = createRoute({
  getParentRoute: () => counterRoute,
  path: 'shifts/mine',
  staticData: { permission: 'shifts.write' },
  component: lazyRouteComponent(() => import('./page/OwnShiftPage.tsx'), 'OwnShiftPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'shifts/$id',
  staticData: { permission: 'shifts.read' },
  component: lazyRouteComponent(() => import('./page/ShiftPage.tsx'), 'ShiftPage'),
});

export const shiftsRoutes = [list, own, one] as const;
