import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { handoverFilters } from '../../../shared/contract/handover-filters.ts';
import { idPattern } from '../../../shared/lib/ids.ts';
import { counterRoute, searchBy } from '../../components/routing.ts';

type Filter = (typeof handoverFilters)[number];

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'handovers',
  staticData: { permission: 'handovers.read' },
  validateSearch: searchBy((given): { readonly filter?: Filter | undefined } => {
    const filter = handoverFilters.find((one) => one === given['filter']);
    return filter ? { filter } : {};
  }),
  component: lazyRouteComponent(() => import('./list/HandoversPage.tsx'), 'HandoversPage'),
});

const fresh = createRoute({
  getParentRoute: () => counterRoute,
  path: 'handovers/new',
  staticData: { permission: 'handovers.write' },
  validateSearch: searchBy((given): { readonly customer?: string | undefined } => {
    const customer = given['customer'];
    return typeof customer === 'string' && idPattern.test(customer) ? { customer } : {};
  }),
  component: lazyRouteComponent(() => import('./form/NewHandoverPage.tsx'), 'NewHandoverPage'),
});

const absences = createRoute({
  getParentRoute: () => counterRoute,
  path: 'handovers/absences',
  component: lazyRouteComponent(() => import('./absences/AbsencesPage.tsx'), 'AbsencesPage'),
});

const one = createRoute({
  getParentRoute: () => counterRoute,
  path: 'handovers/$id',
  staticData: { permission: 'handovers.read' },
  component: lazyRouteComponent(() => import('./form/HandoverPage.tsx'), 'HandoverPage'),
});

export const handoversRoutes = [list, fresh, absences, one] as const;
