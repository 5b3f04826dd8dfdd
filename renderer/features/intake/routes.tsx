import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isDay } from '../../../shared/lib/dates.ts';
import { counterRoute, searchBy } from '../../components/routing.ts';

const faxCount = createRoute({
  getParentRoute: () => counterRoute,
  path: 'fax-count',
  staticData: { permission: 'intake.faxCount' },
  validateSearch: searchBy((given): { readonly day?: string | undefined } => {
    const day = given['day'];
    return typeof day === 'string' && isDay(day) ? { day } : {};
  }),
  component: lazyRouteComponent(() => import('./fax/FaxPage.tsx'), 'FaxPage'),
});

export const intakeRoutes = [faxCount] as const;
