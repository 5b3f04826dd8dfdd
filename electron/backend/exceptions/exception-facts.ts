import type { NewEvent } from '../events/events.ts';
import type { ExceptionRow } from '../database/entities/exceptions.ts';

/**
 * What trouble makes known, all told of the order that it happened to; duties open and close on them.
 *
 * | event | when | beside `exceptionId`, `exceptionKind`, `number` |
 * | --- | --- | --- |
 * | `exception.flagged` | it came to light | `foundBy`, `foundAt`, `promisedAt`, `pieces`, `place`, `newExpectedAt`, `note` |
 * | `exception.added` | more is known, or it was flagged once more (`again`) | what is new of these |
 * | `exception.causeAnswered` | somebody knows why | `cause`, `side` |
 * | `exception.informed` | somebody was spoken to | `whom`, `person`, `phone`, `contactWay`, `contactAt`, `day`, `what` |
 * | `exception.orderLinked` | the order that makes it good is confirmed | `link`, `linkedId`, `linkedNumber` |
 * | `exception.linkFailed` | that order failed | `link`, `linkedNumber`, `why`, `reason` |
 * | `exception.noRemedy` | nothing is done about it | `reason` |
 * | `exception.closed` | it is over | `result`, `stillOpen` (other open ones of the order), `because` |
 * | `exception.reopened` | it is not over after all | `reason` |
 * | `exception.linkedTo` | told of the order that makes it good | `link`, `originalId`, `originalNumber` |
 */
export type ExceptionFact =
  | 'exception.flagged'
  | 'exception.added'
  | 'exception.causeAnswered'
  | 'exception.informed'
  | 'exception.orderLinked'
  | 'exception.linkFailed'
  | 'exception.noRemedy'
  | 'exception.closed'
  | 'exception.reopened';

export function exceptionFact(
  type: ExceptionFact,
  { id, orderId, kind }: Pick<ExceptionRow, 'id' | 'orderId' | 'kind'>,
  number: string,
  more: Readonly<Record<string, unknown>>,
): NewEvent {
  const known = { exceptionId: id, exceptionKind: kind, number };
  return { type, subject: { kind: 'order', id: orderId }, clauses: ['2.5.2'], payload: { ...known, ...more } };
}
