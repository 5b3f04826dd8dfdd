import { createHashHistory, createRouter } from '@tanstack/react-router';
import { counterRoute, rootRoute, settingsRoute } from '../components/routing.ts';
import { calendarRoutes } from '../features/calendar/routes.tsx';
import { companyRoutes } from '../features/company/routes.tsx';
import { customersRoutes } from '../features/customers/routes.tsx';
import { dangerousGoodsRoutes } from '../features/dangerousGoods/routes.tsx';
import { claimsSettingsRoutes } from '../features/claims/routes.tsx';
import { qualityRoutes } from '../features/quality/routes.tsx';
import { exceptionsRoutes } from '../features/exceptions/routes.tsx';
import { exceptionReportsRoutes, exceptionReportsSettingsRoutes } from '../features/exceptionReports/routes.tsx';
import { dispatchRoutes } from '../features/dispatch/routes.tsx';
import { handoversRoutes } from '../features/handovers/routes.tsx';
import { mailRoutes, mailSettingsRoutes } from '../features/mail/routes.tsx';
import { mailboxRoutes, mailboxSettingsRoutes } from '../features/mailbox/routes.tsx';
import { intakeRoutes } from '../features/intake/routes.tsx';
import { ordersRoutes } from '../features/orders/routes.tsx';
import { peopleRoutes } from '../features/people/routes.tsx';
import { printingRoutes, printingSettingsRoutes } from '../features/printing/routes.tsx';
import { settingsRoutes, settingsShell } from '../features/settings/routes.tsx';
import { shiftsRoutes } from '../features/shifts/routes.tsx';
import { standingRoutes } from '../features/standing/routes.tsx';
import { kpiRoutes } from '../features/kpi/routes.tsx';
import { reportsRoutes } from '../features/reports/routes.tsx';
import { summariesRoutes } from '../features/summaries/routes.tsx';
import { examsRoutes } from '../features/exams/routes.tsx';
import { transferSettingsRoutes } from '../features/transfer/routes.tsx';
import { trainingRoutes, trainingSettingsRoutes } from '../features/training/routes.tsx';
import { tasksRoutes, tasksSettingsRoutes } from '../features/tasks/routes.tsx';
import { trackingRoutes } from '../features/tracking/routes.tsx';
import { todayRoutes } from '../features/today/routes.tsx';
import { notesRoutes } from '../features/notes/routes.tsx';
import { promisesRoutes } from '../features/promises/routes.tsx';
import { requestsRoutes } from '../features/requests/routes.tsx';
import { receptionRoutes, receptionSettingsRoutes } from '../features/reception/routes.tsx';
import { settlementRoutes } from '../features/settlement/routes.tsx';
import { Frame } from './Frame.tsx';
import { NotFound, PageCrashed } from './fallbacks.tsx';

rootRoute.update({ notFoundComponent: NotFound });
counterRoute.update({ component: Frame, notFoundComponent: NotFound });
settingsRoute.update({ component: settingsShell });

/** Every page. An area adds its routes here: to the frame, or to the settings. */
const routeTree = rootRoute.addChildren([
  counterRoute.addChildren([
    ...todayRoutes,
    ...ordersRoutes,
    ...tasksRoutes,
    ...trackingRoutes,
    ...exceptionsRoutes,
    ...exceptionReportsRoutes,
    ...qualityRoutes,
    ...dispatchRoutes,
    ...mailboxRoutes,
    ...mailRoutes,
    ...customersRoutes,
    ...handoversRoutes,
    ...intakeRoutes,
    ...shiftsRoutes,
    ...standingRoutes,
    ...summariesRoutes,
    ...reportsRoutes,
    ...kpiRoutes,
    ...examsRoutes,
    ...trainingRoutes,
    ...printingRoutes,
    ...notesRoutes,
    ...promisesRoutes,
    ...requestsRoutes,
    ...receptionRoutes,
    ...settlementRoutes,
    settingsRoute.addChildren([
      ...settingsRoutes,
      ...transferSettingsRoutes,
      ...companyRoutes,
      ...calendarRoutes,
      ...tasksSettingsRoutes,
      ...peopleRoutes,
      ...printingSettingsRoutes,
      ...mailboxSettingsRoutes,
      ...mailSettingsRoutes,
      ...dangerousGoodsRoutes,
      ...exceptionReportsSettingsRoutes,
      ...claimsSettingsRoutes,
      ...trainingSettingsRoutes,
      ...receptionSettingsRoutes,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: 'intent',
  // What pages show is kept by the query client, not by the router.
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: PageCrashed,
  defaultPendingMs: 150,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
