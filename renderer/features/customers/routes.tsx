import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute } from '../../components/routing.ts';

/** Filters of the list, kept in the address. */
export interface CustomerSearch {
  readonly text?: string;
  readonly keyAccountsOnly?: boolean;
  readonly inactiveToo?: boolean;
}

function readCustomerSearch(given: Record<string, unknown>): CustomerSearch {
  return {
    ...(typeof given['text'] === 'string' && given['text'] !== '' ? { text: given['text'].slice(0, 200) } : {}),
    ...(given['keyAccountsOnly'] === true ? { keyAccountsOnly: true } : {}),
    ...(given['inactiveToo'] === true ? { inactiveToo: true } : {}),
  };
}

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'customers',
  staticData: { permission: 'customers.read' },
  validateSearch: readCustomerSearch,
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
