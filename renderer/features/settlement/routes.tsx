import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readBoardSearch, readReceivablesSearch, readStatementSearch } from './search.ts';

const board = createRoute({
  getParentRoute: () => counterRoute,
  path: 'settlement',
  staticData: { permission: 'settlement.read' },
  validateSearch: searchBy(readBoardSearch),
  component: lazyRouteComponent(() => import('./board/BoardPage.tsx'), 'BoardPage'),
});

const receivables = createRoute({
  getParentRoute: () => counterRoute,
  path: 'settlement/receivables',
  staticData: { permission: 'settlement.read' },
  validateSearch: searchBy(readReceivablesSearch),
  component: lazyRouteComponent(() => import('./receivables/ReceivablesPage.tsx'), 'ReceivablesPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'settlement/$id',
  staticData: { permission: 'settlement.read' },
  validateSearch: searchBy(readStatementSearch),
  component: lazyRouteComponent(() => import('./page/StatementPage.tsx'), 'StatementPage'),
});

export const settlementRoutes = [board, receivables, one] as const;
