import type { ExceptionReportsService } from './exceptionReports/exception-reports.service.ts';
import type { ExceptionsService } from './exceptions/exceptions.service.ts';
import type { TrackingDeps } from './tracking/tracking.deps.ts';

/** The reports of exceptions, made after the orders that they are about. */
export interface Reported {
  readonly exceptionReports: Pick<ExceptionReportsService, 'numbersOf'>;
}

/** What shipments ask of trouble and of reports, which are made after them. */
export function laterOn(areas: () => Reported & { readonly exceptions: ExceptionsService }): TrackingDeps['trouble'] {
  return {
    has: (at, id, kinds) => areas().exceptions.has(at, id, kinds),
    troubled: (at) => areas().exceptions.troubled(at),
    async ofOrders(at, ids) {
      const { exceptions, exceptionReports } = areas();
      const troubles = await exceptions.ofOrders(at, ids);
      const reports = await exceptionReports.numbersOf(at, ids);
      const nothing = { kinds: [], links: [], origin: null };
      const touched = [...new Set([...troubles.keys(), ...reports.keys()])];
      return new Map(touched.map((id) => [id, { ...(troubles.get(id) ?? nothing), reports: reports.get(id) }]));
    },
  };
}
