import { mayMove, type OrderState } from '../../../shared/domain/orders/states.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { mustFindOrder } from './drafts.service.ts';
import { ordersRepository } from './orders.repository.ts';

export type OrderMoves = ReturnType<typeof createOrderMoves>;

/** How other areas read an order and move it on, inside their own unit of work; the fact that moved it is theirs. */
export function createOrderMoves({ now }: { readonly now: () => number }) {
  return {
    /** Throws `orders.notFound`. */
    find: (at: ReadContext, id: string): Promise<WorkOrderRow> => mustFindOrder(at, id),

    some: (at: ReadContext, ids: readonly string[]): Promise<WorkOrderRow[]> => ordersRepository.some(at, ids),

    /** An order without earlier ones of its client (2.4.1). */
    isFirst: async (at: ReadContext, order: Pick<WorkOrderRow, 'id' | 'customerId'>): Promise<boolean> =>
      !(await ordersRepository.hasOthers(at, order.customerId, order.id)),

    goods: (at: ReadContext, id: string) => ordersRepository.goods(at, id),

    /** Nothing happens when it is there already. Throws `orders.notMovable`. */
    async move(tx: WriteContext, order: WorkOrderRow, to: OrderState): Promise<void> {
      if (order.state === to) return;
      if (!mayMove(order.state, to)) throw new UserError('orders.notMovable', { number: order.number });
      await ordersRepository.update(tx, order.id, order.version, { state: to, updatedAt: now() });
      tx.changed('order', order.id);
    },
  };
}
