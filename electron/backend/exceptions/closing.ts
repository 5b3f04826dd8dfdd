import type { TroubleState } from '../../../shared/contract/exceptions.ts';
import { judgeClosing } from '../../../shared/domain/exceptions/judge-closing.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ExceptionRow } from '../database/entities/exceptions.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { exceptionFact } from './exception-facts.ts';
import type { ExceptionsDeps } from './exceptions.deps.ts';
import { exceptionsRepository, openKeyOf } from './exceptions.repository.ts';
import { change, type Held, hold, holdOpen } from './in-hand.ts';
import { stands } from './linking.ts';
import { linksRepository } from './links.repository.ts';
import { stateOf } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

/** Trouble is over when its cause is known and something was done about it; it may come back (2.5.2). */
export function createClosing(deps: ExceptionsDeps) {
  const { write } = deps.database;
  return {
    close: (actor: Actor, input: Acted & { readonly result: string }) => write((tx) => close(tx, deps, actor, input)),

    reopen: (actor: Actor, { id, version, reason }: Acted & { readonly reason: string }) =>
      write(async (tx): Promise<TroubleState> => {
        const held = await hold(tx, deps, id, version);
        const { order } = held;
        if (held.exception.openKey !== null) throw new UserError('exceptions.notClosed');
        if (order.state === 'cancelled') throw new UserError('exceptions.orderCancelled', { number: order.number });
        const { after, fact } = await reopened(held, { reason });
        await deps.events.append(tx, actor, [fact]);
        return stateOf(after);
      }),
  };
}

async function close(
  tx: WriteContext,
  deps: ExceptionsDeps,
  actor: Actor,
  { id, version, result }: Acted & { readonly result: string },
): Promise<TroubleState> {
  const held = await holdOpen(tx, deps, id, version);
  const { exception, order } = held;
  const links = await linksRepository.ofExceptions(tx, [id]);
  const issues = judgeClosing({
    ...exception,
    arrived: Boolean((await deps.tracking.line(tx, order.id))?.arrivedAt),
    linked: links.some((link) => stands(link) && link.number !== null),
    result,
  });
  if (issues.length > 0) throw new UserError('exceptions.notOver', {}, issues);
  const { after, fact } = await closed(held, { closedByName: actor.displayName, result });
  await deps.events.append(tx, actor, [fact]);
  return stateOf(after);
}

interface Changed {
  readonly after: ExceptionRow;
  readonly fact: NewEvent;
}

/** The row and the fact of an end, of whoever's doing. */
export async function closed(
  held: Held,
  { because, ...end }: { readonly closedByName: string | null; readonly result: string; readonly because?: string },
): Promise<Changed> {
  const { tx, deps, exception, order } = held;
  const after = await change(held, { ...end, openKey: null, closedAt: deps.now() });
  const stillOpen = (await exceptionsRepository.openOfOrder(tx, order.id)).length;
  const payload = { result: end.result, stillOpen, ...(because ? { because } : {}) };
  return { after, fact: exceptionFact('exception.closed', exception, order.number, payload) };
}

/** Refused while another one of its kind is open. */
export async function reopened(held: Held, payload: Readonly<Record<string, unknown>>): Promise<Changed> {
  const { tx, exception, order } = held;
  if (await exceptionsRepository.openOfKind(tx, order.id, exception.kind)) throw new UserError('exceptions.openAgain');
  const openKey = openKeyOf(order.id, exception.kind);
  const after = await change(held, { openKey, closedAt: null, closedByName: null, result: '' });
  return {
    after,
    fact: exceptionFact('exception.reopened', exception, order.number, { ...payload, wasResult: exception.result }),
  };
}
