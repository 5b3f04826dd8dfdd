import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readCustomerSearch } from './list/customer-search.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'customers',
  staticData: { permission: 'customers.read' },
  validateSearch: searchBy(readCustomerSearch),
  component: lazyRouteComponent(() => import('./list/CustomersPage.tsx'), 'CustomersPage'),
});

const fresh = createRoute({
  getParentRoute: () => counterRoute,
  path: 'customers/new',
  staticData: { permission: 'customers.write' },
  component: lazyRouteComponent(() => import('./edit/NewCustomerPage.tsx'), 'NewCustomerPage'),
});

const importing = createRoute({
  getParentRoute: () => counterRoute,
  path: 'customers/import',
  staticData: { permission: 'customers.import' },
  component: lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'customers/$id',
  staticData: { permission: 'customers.read' },
  component: lazyRouteComponent(() => import('./edit/CustomerPage.tsx'), 'CustomerPage'),
});

export const customersRoutes = [list, fresh, importing, one] as const;
