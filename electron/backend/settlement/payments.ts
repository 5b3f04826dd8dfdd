import type { Payment } from '../../../shared/contract/settlement-schemas.ts';
import type { MonthText } from '../../../shared/lib/month.ts';
import { shownRows } from '../../../shared/lib/shown-rows.ts';
import { inSlices } from '../database/slices.ts';
import type { Actor } from '../session.ts';
import { settleAdvance } from './advances.ts';
import { createNotices } from './notices.ts';
import { viewsOf } from './payment-views.ts';
import { paymentsRepository } from './payments.repository.ts';
import { createReceivables } from './receivables.ts';
import { record, type Recording } from './recording.ts';
import { refund, type Refunding } from './refunding.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { takeBack, type TakingBack } from './taking-back.ts';
import { takeBackWriteOff, type TakingBackWriteOff, writeOff, type WritingOff } from './write-offs.ts';

/** Money that is ready, that came, that stays away (7.1.6, 7.3.1). */
export function createPayments(deps: SettlementDeps) {
  const { read, write } = deps.database;
  return {
    ...createNotices(deps),
    ...createReceivables(deps),

    async list(
      input: { readonly customerId: string | null; readonly month: MonthText | null },
      most: number | null = shownRows.payments,
    ): Promise<Payment[]> {
      const { customerId, month } = input;
      const days = month === null ? null : { from: `${month}-01`, to: `${month}-31` };
      const found = await paymentsRepository.newest(read, customerId, days, most);
      return inSlices(found, (slice) => viewsOf(read, slice));
    },

    record: (actor: Actor, input: Recording): Promise<Payment> => write((tx) => record(tx, deps, actor, input)),
    takeBack: (actor: Actor, input: TakingBack): Promise<Payment> => write((tx) => takeBack(tx, deps, actor, input)),
    refund: (actor: Actor, input: Refunding): Promise<Payment> => write((tx) => refund(tx, deps, actor, input)),
    settleAdvance: (actor: Actor, { customerId }: { readonly customerId: string }) =>
      write((tx) => settleAdvance(tx, deps, actor, customerId)),
    writeOff: (actor: Actor, input: WritingOff) => write((tx) => writeOff(tx, deps, actor, input)),
    takeBackWriteOff: (actor: Actor, input: TakingBackWriteOff) =>
      write((tx) => takeBackWriteOff(tx, deps, actor, input)),
  };
}
