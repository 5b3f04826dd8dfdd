import type { OrderContent } from '../../../shared/domain/orders/order.ts';
import { type Review, reviewOrder } from '../../../shared/domain/orders/review.ts';
import type { ReviewIssue } from '../../../shared/domain/orders/findings.ts';
import { kindOf } from '../../../shared/domain/orders/job-types.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { OrderDraftRow, WorkOrderRow } from '../database/entities/orders.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { OrderingCustomer, OrdersDeps } from './orders.deps.ts';

/** A draft in the hands of whoever wants to confirm it. */
export interface Reading {
  readonly draft: Pick<OrderDraftRow, 'id' | 'form'>;
  readonly actor: Actor;
  /** The order that the draft changes. */
  readonly amends: WorkOrderRow | null;
}

/** What stands in the way of a draft, and, when nothing does, what it becomes and for whom. */
interface Judged extends Review {
  readonly customer: OrderingCustomer | null;
}

/** Gathers what the review must know, lets the rule decide, and asks every gate of the manual. */
export async function reviewDraft(at: ReadContext, deps: OrdersDeps, reading: Reading): Promise<Judged> {
  const review = await reviewForm(at, deps, reading);
  const held = await heldByGates(at, deps, reading, review.customer);
  return { ...review, issues: [...review.issues, ...held], content: held.some(isBlocking) ? null : review.content };
}

/** The order that a draft holds and its customer; throws `orders.notReady` with everything that stops it. */
export async function readSoundContent(
  at: ReadContext,
  deps: OrdersDeps,
  reading: Reading,
): Promise<{ readonly content: OrderContent; readonly customer: OrderingCustomer }> {
  const judged = await reviewDraft(at, deps, reading);
  const content = soundContentOf(judged);
  if (!judged.customer) throw new Error('A sound order without its customer');
  return { content, customer: judged.customer };
}

/** The same for a mere look at its sheet, which no gate stands before. */
export async function readSoundForm(
  at: ReadContext,
  deps: OrdersDeps,
  reading: Pick<Reading, 'draft' | 'amends'>,
): Promise<OrderContent> {
  return soundContentOf(await reviewForm(at, deps, reading));
}

async function reviewForm(
  at: ReadContext,
  deps: OrdersDeps,
  { draft, amends }: Pick<Reading, 'draft' | 'amends'>,
): Promise<Judged> {
  const customer = draft.form.customerId ? await deps.customers.forOrder(at, draft.form.customerId) : null;
  const review = reviewOrder(draft.form, {
    now: deps.now(),
    zone: await deps.company.zone(),
    customer: customer && { id: customer.id, name: customer.nameZh, active: customer.active },
    amends: amends && { kind: kindOf(amends.jobType) },
  });
  return { ...review, customer };
}

async function heldByGates(
  at: ReadContext,
  deps: OrdersDeps,
  { draft, actor, amends }: Reading,
  customer: OrderingCustomer | null,
): Promise<readonly ReviewIssue[]> {
  if (!customer) return [];
  const subject = { orderId: amends?.id ?? draft.id, form: draft.form, customer, actor, amends: amends !== null };
  const held: ReviewIssue[] = [];
  for (const gate of deps.gates) held.push(...(await gate(at, subject)));
  return held;
}

function soundContentOf({ content, issues }: Review): OrderContent {
  if (!content) throw new UserError('orders.notReady', {}, issues.filter(isBlocking));
  return content;
}

function isBlocking(issue: ReviewIssue): boolean {
  return issue.severity !== 'odd';
}
