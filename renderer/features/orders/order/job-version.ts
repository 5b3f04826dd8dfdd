import type { CentreKind } from '../../../../shared/domain/company/centres.ts';
import { api } from '../../../api/client.ts';

/** The print job as the queue has it now, for an act on it: it may have moved on since the order was drawn. */
export async function jobVersion(
  jobId: string,
  centre: CentreKind,
): Promise<{ readonly jobId: string; readonly version: number }> {
  const jobs = await api.printing.jobs({ centre, limit: 500 });
  return { jobId, version: jobs.find((job) => job.id === jobId)?.version ?? 0 };
}
