import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from '../../components/routing.ts';

/** The list of settings with the chosen one beside it. */
export const settingsShell = lazyRouteComponent(() => import('./SettingsShell.tsx'), 'SettingsShell');

const index = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./FirstSetting.tsx'), 'FirstSetting'),
});

const system = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'system',
  component: lazyRouteComponent(() => import('./SystemPage.tsx'), 'SystemPage'),
});

export const settingsRoutes = [index, system] as const;
