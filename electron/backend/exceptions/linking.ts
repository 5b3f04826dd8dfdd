import { linkedForm } from '../../../shared/domain/exceptions/linked-form.ts';
import { type LinkKind, linksFor } from '../../../shared/domain/exceptions/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ExceptionsDeps } from './exceptions.deps.ts';
import { change, holdOpen } from './in-hand.ts';
import { type FollowedLink, linksRepository } from './links.repository.ts';

interface OrderWanted {
  readonly id: string;
  readonly version: number;
  readonly link: LinkKind;
}

/** The order that makes trouble good, begun as a draft like any other: it passes the same gates (2.5.2). */
export function createLinking(deps: ExceptionsDeps) {
  return {
    makeOrder: (actor: Actor, input: OrderWanted): Promise<{ readonly draftId: string }> =>
      deps.database.write((tx) => makeOrder(tx, deps, actor, input)),
  };
}

/** Asked for twice, the one that is under way is opened. */
async function makeOrder(
  tx: WriteContext,
  deps: ExceptionsDeps,
  actor: Actor,
  { id, version, link }: OrderWanted,
): Promise<{ readonly draftId: string }> {
  const held = await holdOpen(tx, deps, id, null);
  const { exception, order } = held;
  if (!linksFor[exception.kind].includes(link)) throw new UserError('exceptions.linkUnfit');
  const standing = (await linksRepository.ofExceptions(tx, [id])).find(stands);
  if (standing?.number) throw new UserError('exceptions.linkedAlready', { number: standing.number });
  if (standing) return { draftId: standing.id };
  if (exception.version !== version) await holdOpen(tx, deps, id, version);
  const { form } = await deps.drafts.formOf(order.id);
  const line = await deps.tracking.line(tx, order.id);
  const { pieces, place } = exception;
  const made = linkedForm(form, link, { pieces, place, partnerName: line?.partnerName ?? '' });
  const draft = await deps.drafts.create(actor, made);
  await linksRepository.insert(tx, {
    linkedId: draft.id,
    kind: link,
    originalId: order.id,
    exceptionId: id,
    at: deps.now(),
    byId: actor.userId,
    byName: actor.displayName,
  });
  await change(held, { remedy: link, remedyReason: '' });
  return { draftId: draft.id };
}

/** A link that can still make it good. */
export function stands({ state }: Pick<FollowedLink, 'state'>): boolean {
  return state !== 'cancelled' && state !== 'discarded';
}
