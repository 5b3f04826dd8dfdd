import type { TroubleState } from '../../../shared/contract/exceptions.ts';
import type { CauseSide, InformedParty } from '../../../shared/domain/exceptions/values.ts';
import { checkEvidence, type Evidence } from '../../../shared/domain/tasks/evidence.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { exceptionFact } from './exception-facts.ts';
import type { ExceptionsDeps } from './exceptions.deps.ts';
import { change, holdOpen } from './in-hand.ts';
import { stateOf } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

export interface Informed {
  readonly id: string;
  readonly whom: InformedParty;
  readonly contact: NonNullable<Evidence['contact']>;
  readonly what: string;
}

/** While trouble is open: its cause is found, everybody is kept informed, or nothing more can be done (2.5.2). */
export function createHandling(deps: ExceptionsDeps) {
  const { write } = deps.database;
  return {
    answerCause: (actor: Actor, { id, version, cause, side }: Acted & { cause: string; side: CauseSide }) =>
      write(async (tx): Promise<TroubleState> => {
        const held = await holdOpen(tx, deps, id, version);
        const { exception, order } = held;
        const after = await change(held, { causeState: 'answered', cause, causeSide: side });
        const before = exception.causeState === 'answered' ? { was: exception.cause } : {};
        await deps.events.append(tx, actor, [
          exceptionFact('exception.causeAnswered', exception, order.number, { cause, side, ...before }),
        ]);
        return stateOf(after);
      }),

    inform: (actor: Actor, input: Informed) => write((tx) => inform(tx, deps, actor, input)),

    noRemedy: (actor: Actor, { id, version, reason }: Acted & { readonly reason: string }) =>
      write(async (tx): Promise<TroubleState> => {
        const held = await holdOpen(tx, deps, id, version);
        const { exception, order } = held;
        const after = await change(held, { remedy: 'none', remedyReason: reason });
        await deps.events.append(tx, actor, [exceptionFact('exception.noRemedy', exception, order.number, { reason })]);
        return stateOf(after);
      }),
  };
}

/** Two may log a call at the same time: nothing that is known is changed by it, but that somebody was asked. */
async function inform(
  tx: WriteContext,
  deps: ExceptionsDeps,
  actor: Actor,
  { id, whom, contact, what }: Informed,
): Promise<TroubleState> {
  const held = await holdOpen(tx, deps, id, null);
  const { exception, order } = held;
  const evidence = { result: what.trim(), contact, attachmentId: null };
  const issues = [
    ...checkEvidence('contact', evidence, {
      now: deps.now(),
      openedAt: Math.min(exception.foundAt, exception.flaggedAt),
    }),
    ...(evidence.result === '' ? checkEvidence('result', evidence, { now: deps.now(), openedAt: 0 }) : []),
  ].filter((issue, at, all) => all.findIndex(({ path }) => path === issue.path) === at);
  if (issues.length > 0) throw new UserError('exceptions.contactIncomplete', {}, issues);
  const asks = exception.causeState === 'unknown' && (whom === 'centre' || whom === 'partner');
  const after = await change(held, asks ? { causeState: 'asked' } : {});
  const { day } = wallTime(contact.at, await deps.company.zone());
  await deps.events.append(tx, actor, [
    exceptionFact('exception.informed', exception, order.number, {
      whom,
      person: contact.person.trim(),
      phone: contact.phone.trim(),
      contactWay: contact.way,
      contactAt: contact.at,
      day,
      what: evidence.result,
    }),
  ]);
  return stateOf(after);
}
