import type { EventRow } from '../database/entities/memory.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import { driftNow } from './drift.ts';
import { correctorOf, ownedNow, statementEvent } from './facts.ts';
import { linesRepository } from './lines.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

const followed: ReadonlySet<string> = new Set([
  'order.cancelled',
  'order.revised',
  'order.steppedBack',
  'order.signed',
  'tracking.corrected',
]);

const drifted = 'statement.drifted';
/** Who gets his statement back makes its lines anew: what had changed until then is on them. */
const ended: ReadonlySet<string> = new Set(['statement.driftEnded', 'statement.returned']);

/** What becomes of an order after its statement was handed over is told of the statement, and when it is over (7.1.4). */
export function createDriftFollower(deps: SettlementDeps): Follower {
  return {
    follows: (type) => followed.has(type),

    async follow(tx, _actor, events) {
      const told: NewEvent[] = [];
      for (const orderId of new Set(events.map(({ subject }) => subject.id))) {
        told.push(...(await follow(tx, deps, orderId)));
      }
      return told;
    },
  };
}

async function follow(tx: WriteContext, deps: SettlementDeps, orderId: string): Promise<readonly NewEvent[]> {
  const statementId = await linesRepository.billedOn(tx, orderId);
  const row = statementId && (await statementsRepository.find(tx, statementId));
  // A draft is read again before it is handed over.
  if (!row || row.state === 'draft') return [];
  const drift = await driftNow(tx, row);
  const told = (await deps.events.of(tx, row.id)).filter(isOfVersion(row.revision));
  const open = told.at(-1)?.type === drifted;
  tx.changed('statement', row.id);
  const here = drift.find((one) => one.orderId === orderId);
  if (!here) return drift.length === 0 && open ? [await statementEvent(tx, deps, 'driftEnded', row)] : [];
  if (told.findLast(({ payload }) => payload['orderId'] === orderId)?.payload['what'] === here.what && open) return [];
  // Another one once the first is over is another duty.
  const turn = `${row.revision}/${told.filter(({ type }) => type !== drifted).length}`;
  const event = await statementEvent(tx, deps, 'drifted', row, { ...here, drift: turn });
  return [{ ...event, facts: { ...event.facts, ...correctorOf(await ownedNow(tx, deps, row)) } }];
}

const isOfVersion =
  (revision: number) =>
  ({ type, payload }: EventRow) =>
    (type === drifted || ended.has(type)) && payload['revision'] === revision;
