import { useQuery } from '@tanstack/react-query';
import type { ReportFlag } from '../../../../shared/contract/report-schemas.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';

export type ReportFlags = ReadonlyMap<string, ReportFlag>;

const none: ReportFlags = new Map();
/** Rows come and go while one scrolls; what was read is put in order once for all of them. */
const byRead = new WeakMap<readonly ReportFlag[], ReportFlags>();

/** Reports by the order's id; empty for whoever may not see them. */
export function useReportFlags(): ReportFlags {
  const reads = useMay()('exceptionReports.read');
  const { data } = useQuery({ ...queries.exceptionReports.flags.queryOptions(), enabled: reads });
  if (!data) return none;
  const known = byRead.get(data);
  if (known) return known;
  const made = new Map(data.map((flag) => [flag.orderId, flag]));
  byRead.set(data, made);
  return made;
}
