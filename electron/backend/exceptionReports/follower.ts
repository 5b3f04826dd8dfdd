import type { Follower, NewEvent } from '../events/events.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import type { createInforming } from './informing.ts';
import { recordTold } from './reached.ts';
import { recipientsRepository } from './recipients.repository.ts';
import { reportsRepository } from './reports.repository.ts';
import type { WriteContext } from '../database/unit-of-work.ts';

const followed = new Set(['message.accepted', 'message.givenUp', 'exception.informed']);

/** What mail servers and the order's own trouble say of reports. */
export function createReportsFollower(
  deps: Pick<ExceptionReportsDeps, 'now'>,
  { heard }: Pick<ReturnType<typeof createInforming>, 'heard'>,
): Follower {
  return {
    follows: (type) => followed.has(type),
    async follow(tx, actor, events) {
      const said: NewEvent[] = [];
      for (const event of events) {
        if (event.type === 'exception.informed') said.push(...(await heard(tx, actor, event)));
        else if (event.subject.kind === 'exceptionReport') said.push(...(await mailAnswered(tx, deps, event)));
      }
      return said;
    },
  };
}

async function mailAnswered(
  tx: WriteContext,
  { now }: Pick<ExceptionReportsDeps, 'now'>,
  { type, subject, payload = {} }: NewEvent,
): Promise<readonly NewEvent[]> {
  const recipient = await recipientsRepository.ofOutbox(tx, String(payload['message']));
  const row = recipient && (await reportsRepository.hold(tx, subject.id));
  if (!recipient || !row) return [];
  if (type === 'message.accepted') {
    const at = typeof payload['acceptedAt'] === 'number' ? payload['acceptedAt'] : now();
    return recordTold(tx, row, recipient, { at, typed: false });
  }
  if (recipient.toldAt === null) await recipientsRepository.update(tx, recipient.id, { lostAt: now() });
  tx.changed('report', row.id);
  return [];
}
