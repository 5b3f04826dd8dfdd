import { tableOf, type TableRow } from '../../../shared/domain/reports/counted.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { matterItemsRepository } from './matters.repository.ts';
import type { Scope } from './sql.ts';

/** Links that failed the customer in a span: duties that were done late or not, by clause and whose they were. */
export async function failedLinks(
  at: ReadContext,
  span: Pick<Scope, 'from' | 'to' | 'end' | 'personId'>,
): Promise<readonly TableRow[]> {
  const scope: Scope = { ...span, days: ['', ''], customerId: null };
  return tableOf(await matterItemsRepository.failedDuties(at, scope), 'links', ['lateDuty', 'openDuty']);
}
