import { agreedAnew, windowEnd } from '../../../shared/domain/kpi/agreement.ts';
import { recountsPast } from '../../../shared/domain/kpi/order-line.ts';
import { monthOf } from '../../../shared/lib/month.ts';
import type { KpiOrderRow } from '../database/entities/kpi.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { KpiDeps } from './kpi.deps.ts';
import { keepingRepository } from './keeping.repository.ts';
import { lineOf, newLine } from './line.ts';

/** Facts of an order after which a figure may be another; of a case of quality control the order is looked for. */
const followed: ReadonlySet<string> = new Set([
  'order.confirmed',
  'order.revised',
  'order.cancelled',
  'order.signed',
  'order.arrivalCalled',
  'order.steppedBack',
  'order.reportFiled',
  'tracking.noted',
  'tracking.corrected',
  'receipt.received',
  'receipt.checked',
  'receipt.undone',
  'exception.flagged',
  'exception.added',
  'exception.causeAnswered',
  'quality.signed',
]);

type KeepingDeps = Pick<KpiDeps, 'company' | 'now'>;

/** Keeps each order's line in the unit of work of the fact that changes it. */
export function createKeeping(deps: KeepingDeps): Follower {
  return {
    follows: (type) => followed.has(type),
    async follow(tx, _actor, events) {
      const fresh = new Set(events.filter(({ type }) => type === 'order.confirmed').map(({ subject }) => subject.id));
      const ids = new Set<string>();
      for (const event of events) {
        const id = await orderOf(tx, event);
        if (id !== null) ids.add(id);
      }
      for (const id of ids) await (fresh.has(id) ? begin(tx, deps, id) : keep(tx, deps, id));
      return [];
    },
  };
}

async function orderOf(tx: WriteContext, { type, subject, payload }: NewEvent): Promise<string | null> {
  if (type !== 'quality.signed') return subject.id;
  const reportId = payload?.['reportId'];
  return typeof reportId === 'string' ? keepingRepository.orderOfReport(tx, reportId) : null;
}

async function begin(tx: WriteContext, { now }: KeepingDeps, orderId: string): Promise<void> {
  const order = await keepingRepository.order(tx, orderId);
  if (order) await keepingRepository.insert(tx, { orderId, ...newLine(order), since: now() });
}

async function keep(tx: WriteContext, deps: KeepingDeps, orderId: string): Promise<void> {
  const before = await keepingRepository.hold(tx, orderId);
  const order = await keepingRepository.order(tx, orderId);
  if (!order) return;
  const at = deps.now();
  const zone = await deps.company.zone();
  const agreement = agreedAnew(before, windowEnd(order), at);
  const { agreedAt, currentAt, movedLate } = agreement;
  const told = await keepingRepository.told(tx, orderId);
  const line = lineOf(order, { agreedAt, currentAt, movedLate }, told, zone);
  if (!before) return keepingRepository.insert(tx, { orderId, ...line, since: at });
  const recounts = recountsPast(before, line, at, (when) => monthOf(when, zone));
  // Of two changes in one instant the month was never reported between them.
  if (recounts && before.since < at) await keepingRepository.keepPast(tx, { ...before, until: at });
  const after: KpiOrderRow = { orderId, ...line, since: recounts ? at : before.since };
  await keepingRepository.update(tx, after);
}
