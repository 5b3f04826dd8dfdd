import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { addDays } from '../../../shared/lib/dates.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { paymentsRepository } from './payments.repository.ts';
import { statementsRepository } from './statements.repository.ts';

type Spanned = Pick<StatementRow, 'customerId' | 'month' | 'firstDay' | 'lastDay' | 'periodFrom' | 'periodTo'>;

export interface Balance {
  /** Owed from before the period, and received or given up in it; fen. */
  readonly openingFen: number;
  readonly receivedFen: number;
}

const ever = '0000-00-00';

/** What each owed at the beginning of his period and what came in it, by customer. */
export async function balancesOf(
  at: ReadContext,
  statements: readonly Spanned[],
): Promise<ReadonlyMap<string, Balance>> {
  const balances = new Map<string, Balance>();
  for (const group of groupsOf(statements)) {
    const [first] = group;
    if (!first) continue;
    const { month, firstDay, lastDay, periodFrom, periodTo } = first;
    const ids = group.map(({ customerId }) => customerId);
    const billed = await statementsRepository.billedBefore(at, ids, month);
    const paid = await paymentsRepository.received(at, ids, { firstDay: ever, lastDay: addDays(firstDay, -1) });
    const givenUp = await paymentsRepository.writtenOff(at, ids, { from: 0, to: periodFrom });
    const paidNow = await paymentsRepository.received(at, ids, { firstDay, lastDay });
    const givenUpNow = await paymentsRepository.writtenOff(at, ids, { from: periodFrom, to: periodTo });
    const of = (sums: ReadonlyMap<string, number>, id: string) => sums.get(id) ?? 0;
    for (const id of ids) {
      balances.set(id, {
        openingFen: of(billed, id) - of(paid, id) - of(givenUp, id),
        receivedFen: of(paidNow, id) + of(givenUpNow, id),
      });
    }
  }
  return balances;
}

/** What was owed before, or came in the period, is not what it says any more; what was confirmed stands. */
export async function balanceDriftOf(at: ReadContext, row: StatementRow): Promise<Statement['drift']> {
  if (row.state === 'confirmed') return [];
  const [now] = (await balancesOf(at, [row])).values();
  const same = now?.openingFen === row.openingFen && now.receivedFen === row.receivedFen;
  return same ? [] : [{ orderId: null, orderNumber: '', what: 'balance' }];
}

/** Nothing goes to the customer, and nothing is confirmed by him, whose balance we know to be another one. */
export async function demandBalance(at: ReadContext, row: StatementRow): Promise<void> {
  if ((await balanceDriftOf(at, row)).length > 0) throw new UserError('settlement.balanceChanged');
}

/** Customers whose months begin and end together. */
function groupsOf(statements: readonly Spanned[]): Iterable<readonly Spanned[]> {
  return Map.groupBy(statements, ({ month, firstDay, lastDay }) => `${month} ${firstDay} ${lastDay}`).values();
}
