import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { OrderContent } from '../../../shared/domain/orders/order.ts';
import { type Review, reviewOrder } from '../../../shared/domain/orders/review.ts';
import { kindOf } from '../../../shared/domain/orders/job-types.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { OrderDraftRow, WorkOrderRow } from '../database/entities/orders.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { OrdersDeps } from './orders.deps.ts';

/** Gathers what the review must know and lets the rule decide. */
export async function reviewForm(
  at: ReadContext,
  deps: OrdersDeps,
  form: OrderForm,
  amends: WorkOrderRow | null,
): Promise<Review> {
  const found = form.customerId ? await deps.customers.forOrder(at, form.customerId) : null;
  return reviewOrder(form, {
    now: deps.now(),
    zone: await deps.company.zone(),
    customer: found && { id: found.id, name: found.nameZh, active: found.active },
    amends: amends && { kind: kindOf(amends.jobType) },
  });
}

/** The order that a draft holds; throws `orders.notReady` with every issue of the form. */
export async function readSoundContent(
  at: ReadContext,
  deps: OrdersDeps,
  draft: OrderDraftRow,
  amends: WorkOrderRow | null,
): Promise<OrderContent> {
  const { content, issues } = await reviewForm(at, deps, draft.form, amends);
  if (!content)
    throw new UserError(
      'orders.notReady',
      {},
      issues.filter((issue) => issue.severity !== 'odd'),
    );
  return content;
}
