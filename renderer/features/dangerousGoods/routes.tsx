import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from '../../components/routing.ts';

const words = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'dangerous-goods',
  staticData: { permission: 'dangerousGoods.administer' },
  component: lazyRouteComponent(() => import('./words/WordsPage.tsx'), 'WordsPage'),
});

export const dangerousGoodsRoutes = [words] as const;
