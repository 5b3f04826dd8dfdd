import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readFigureSearch, readSummariesSearch } from './search.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'summaries',
  staticData: { permission: 'summaries.read' },
  validateSearch: searchBy(readSummariesSearch),
  component: lazyRouteComponent(() => import('./list/SummariesPage.tsx'), 'SummariesPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'summaries/$id',
  staticData: { permission: 'summaries.read' },
  validateSearch: searchBy(readFigureSearch),
  component: lazyRouteComponent(() => import('./page/SummaryPage.tsx'), 'SummaryPage'),
});

export const summariesRoutes = [list, one] as const;
