import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { idPattern } from '../../../shared/lib/ids.ts';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readOrderSearch } from './list/search-params.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'orders',
  staticData: { permission: 'orders.read' },
  validateSearch: searchBy(readOrderSearch),
  component: lazyRouteComponent(() => import('./list/OrdersPage.tsx'), 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => counterRoute,
  path: 'orders/$id',
  staticData: { permission: 'orders.read' },
  component: lazyRouteComponent(() => import('./order/OrderPage.tsx'), 'OrderPage'),
});

/** One page for both addresses: a new order becomes a draft under the clerk's hands, and nothing on screen may move. */
const form = createRoute({
  getParentRoute: () => counterRoute,
  id: 'orderForm',
  staticData: { permission: 'orders.draft' },
  component: lazyRouteComponent(() => import('./form/OrderFormPage.tsx'), 'OrderFormPage'),
});

interface FormSearch {
  /** The client of a new order. */
  readonly customer?: string | undefined;
  /** The field to begin at. */
  readonly field?: string | undefined;
}

function readFormSearch(search: Readonly<Record<string, unknown>>): FormSearch {
  const { customer, field } = search;
  return {
    customer: typeof customer === 'string' && idPattern.test(customer) ? customer : undefined,
    field: typeof field === 'string' ? field.slice(0, 100) : undefined,
  };
}

const newOrder = createRoute({
  getParentRoute: () => form,
  path: 'drafts/new',
  staticData: { permission: 'orders.draft' },
  validateSearch: searchBy(readFormSearch),
});

const draft = createRoute({
  getParentRoute: () => form,
  path: 'drafts/$id',
  staticData: { permission: 'orders.draft' },
  validateSearch: searchBy(readFormSearch),
});

const review = createRoute({
  getParentRoute: () => counterRoute,
  path: 'drafts/$id/review',
  staticData: { permission: 'orders.draft' },
  component: lazyRouteComponent(() => import('./review/ReviewPage.tsx'), 'ReviewPage'),
});

export const ordersRoutes = [list, order, form.addChildren([newOrder, draft]), review] as const;
