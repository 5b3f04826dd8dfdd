import { type MonthText, monthAfter, monthOf } from '../../../shared/lib/month.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Actor } from '../session.ts';
import { startWorker, type Worker } from '../worker.ts';
import { isOf } from './access.ts';
import { accountsRepository } from './accounts.repository.ts';
import { deliveredRepository } from './delivered.repository.ts';
import { draftMonth } from './drafting.ts';
import { endsOf } from './ends.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

/** Customers in one unit of work: others write in between, and whoever watches sees how it goes on. */
const step = 25;
const beatMs = 60_000;

/** Month end: drafts the statements that are due, some customers at a time (7.1.1). */
export function createClosing(deps: SettlementDeps) {
  return {
    /** Some more; again until nothing is left. */
    async close(actor: Actor, { month }: { readonly month: MonthText }) {
      if (!isOf(actor, 'cs') && !isOf(actor, 'finance')) throw new UserError('settlement.notYours');
      return draftSome(deps, actor, month);
    },

    /** What the clock does from the first working day on; answers how many were new. */
    closeDue: () => closeDue(deps, () => false),
    startCloser: (): Worker =>
      startWorker(deps.ports, beatMs, (isStopped) => closeDue(deps, isStopped), 'the month could not be closed'),
  };
}

/** Customers whose period is over, to whom something was delivered, and who have no statement of the month. */
export async function dueCustomers(deps: SettlementDeps, month: MonthText): Promise<readonly string[]> {
  const { read } = deps.database;
  const now = deps.now();
  const { ends, periodOf } = endsOf(month, await deps.company.zone());
  const unbilled = await deliveredRepository.unbilled(read, ends);
  const ids = unbilled.map(({ customerId }) => customerId);
  const there = await statementsRepository.customersOf(read, month, null);
  const accounts = await accountsRepository.accounts(read, ids);
  return accounts
    .filter(({ id, closingDay }) => !there.has(id) && periodOf(closingDay).to <= now)
    .map(({ id }) => id)
    .toSorted();
}

async function draftSome(deps: SettlementDeps, actor: Actor | null, month: MonthText) {
  const due = await dueCustomers(deps, month);
  const some = due.slice(0, step);
  const drafted = some.length === 0 ? 0 : await deps.database.write((tx) => draftMonth(tx, deps, actor, month, some));
  return { drafted, left: due.length - some.length };
}

/** From the opening of the first working day after a period its statement is drafted by itself. */
async function closeDue(deps: SettlementDeps, isStopped: () => boolean): Promise<number> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) return 0;
  const calendar = await deps.calendar.current();
  if (!calendar.isOpen(deps.now())) return 0;
  const running = monthOf(deps.now(), company.zone);
  let drafted = 0;
  for (const month of [monthAfter(running, -1), running]) {
    for (let left = 1; left > 0 && !isStopped(); ) {
      const done = await draftSome(deps, null, month);
      drafted += done.drafted;
      left = done.left;
    }
  }
  return drafted;
}
