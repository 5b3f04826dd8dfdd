import { type MonthText, monthAfter, monthOf } from '../../../shared/lib/month.ts';
import type { Due } from '../../../shared/contract/settlement.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Actor } from '../session.ts';
import { startWorker, type Worker } from '../worker.ts';
import { isOf } from './access.ts';
import { accountsRepository } from './accounts.repository.ts';
import { deliveredRepository, type Unbilled } from './delivered.repository.ts';
import { draftMonth } from './drafting.ts';
import { endsOf } from './ends.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

/** One unit of work: others get their turn in between, and whoever watches sees how it goes on. */
const step = { customers: 25, orders: 1_000 };
const beatMs = 60_000;

/** Month end: drafts the statements that are due, some customers at a time (7.1.1). */
export function createClosing(deps: SettlementDeps) {
  return {
    /** Those who are due, or of these the ones who still are; again with those who are left. */
    async close(actor: Actor, { month, due }: { readonly month: MonthText; readonly due: readonly Due[] | null }) {
      if (!isOf(actor, 'cs') && !isOf(actor, 'finance')) throw new UserError('settlement.notYours');
      return draftSome(deps, actor, month, due ?? (await dueOf(deps, month)));
    },

    /** What the clock does from the first working day on; answers how many were new. */
    closeDue: () => closeDue(deps, () => false),
    startCloser: (): Worker =>
      startWorker(deps.ports, beatMs, (isStopped) => closeDue(deps, isStopped), 'the month could not be closed'),
  };
}

/** Of those who have something unbilled, customers whose period is over and who have no statement of the month. */
export async function dueCustomers(
  deps: SettlementDeps,
  month: MonthText,
  unbilled: readonly Unbilled[],
): Promise<readonly Due[]> {
  const waiting = new Map(unbilled.map(({ customerId, orders }) => [customerId, orders]));
  const there = await statementsRepository.customersOf(deps.database.read, month, null);
  const over = await withPeriodOver(deps, month, [...waiting.keys()]);
  return over.flatMap((customerId) =>
    there.has(customerId) ? [] : [{ customerId, orders: waiting.get(customerId) ?? 0 }],
  );
}

async function dueOf(deps: SettlementDeps, month: MonthText): Promise<readonly Due[]> {
  const { ends } = endsOf(month, await deps.company.zone());
  return dueCustomers(deps, month, await deliveredRepository.unbilled(deps.database.read, ends));
}

async function withPeriodOver(
  deps: SettlementDeps,
  month: MonthText,
  customerIds: readonly string[],
): Promise<readonly string[]> {
  const now = deps.now();
  const { periodOf } = endsOf(month, await deps.company.zone());
  const accounts = await accountsRepository.accounts(deps.database.read, customerIds);
  return accounts
    .filter(({ closingDay }) => periodOf(closingDay).to <= now)
    .map(({ id }) => id)
    .toSorted();
}

/** What is due was found in one look, which is not cheap: whoever got a statement meanwhile keeps the one he has. */
async function draftSome(deps: SettlementDeps, actor: Actor | null, month: MonthText, due: readonly Due[]) {
  const some = unitOf(due);
  const left = due.slice(some.length);
  const customerIds = await withPeriodOver(deps, month, some);
  const draft = { actor, month, customerIds, alsoEmpty: false };
  const drafted = some.length === 0 ? 0 : await deps.database.write((tx) => draftMonth(tx, deps, draft));
  return { drafted, left: [...left] };
}

/** The first of them, who together do not have too much; one at least. */
function unitOf(due: readonly Due[]): readonly string[] {
  let count = 0;
  const end = due.findIndex(({ orders }) => (count += orders) > step.orders);
  const some = due.slice(0, Math.min(step.customers, end === -1 ? due.length : Math.max(1, end)));
  return some.map(({ customerId }) => customerId);
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
    for (let left = await dueOf(deps, month); left.length > 0 && !isStopped(); ) {
      const done = await draftSome(deps, null, month, left);
      drafted += done.drafted;
      left = done.left;
    }
  }
  return drafted;
}
