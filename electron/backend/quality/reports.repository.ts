import { ReportEntity, type ReportRow } from '../database/entities/exception-reports.ts';
import { findRow } from '../database/rows.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** Reports as quality control and claims read them. */
export const reportsRepository = {
  find: (at: ReadContext, id: string): Promise<ReportRow | null> => findRow(at, ReportEntity, { id }),

  ofOrder: (at: ReadContext, orderId: string): Promise<ReportRow[]> =>
    managerOf(at).find(ReportEntity, { where: { orderId } }),
};
