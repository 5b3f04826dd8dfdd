import type { ReportItem } from '../../../shared/domain/reports/counted.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { matterItemsRepository } from './matters.repository.ts';
import type { Scope } from './sql.ts';

/** Duties that failed the customer in a span, done late or not, each with the link that it belongs to: clause and whose it was. */
export function failedDuties(
  at: ReadContext,
  span: Pick<Scope, 'from' | 'to' | 'end' | 'personId'>,
): Promise<readonly ReportItem[]> {
  return matterItemsRepository.failedDuties(at, { ...span, days: ['', ''], customerId: null });
}
