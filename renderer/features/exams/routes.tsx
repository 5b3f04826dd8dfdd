import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readBankSearch, readExamsSearch, readPlansSearch } from './search.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'exams',
  validateSearch: searchBy(readExamsSearch),
  component: lazyRouteComponent(() => import('./list/ExamsPage.tsx'), 'ExamsPage'),
});

const bank = createRoute({
  getParentRoute: () => counterRoute,
  path: 'exams/bank',
  staticData: { permission: 'exams.administer' },
  validateSearch: searchBy(readBankSearch),
  component: lazyRouteComponent(() => import('./bank/BankPage.tsx'), 'BankPage'),
});

const plans = createRoute({
  getParentRoute: () => counterRoute,
  path: 'exams/plans',
  staticData: { permission: 'exams.administer' },
  validateSearch: searchBy(readPlansSearch),
  component: lazyRouteComponent(() => import('./plans/PlansPage.tsx'), 'PlansPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'exams/$id',
  component: lazyRouteComponent(() => import('./sitting/SittingPage.tsx'), 'SittingPage'),
});

export const examsRoutes = [list, bank, plans, one] as const;
