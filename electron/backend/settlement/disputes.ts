import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { isDisputed } from '../../../shared/domain/settlement/disputes.ts';
import { isWithCustomer } from '../../../shared/domain/settlement/moves.ts';
import type { DisputeResult } from '../../../shared/domain/settlement/values.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { DisputeRow } from '../database/entities/settlement.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type Held, hold, put, type Versioned } from './in-hand.ts';
import { linesRepository } from './lines.repository.ts';
import { addStep } from './sending.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { statementView } from './views.ts';

interface Objection extends Versioned {
  /** `null` for the statement as a whole. */
  readonly orderId: string | null;
  readonly text: string;
  readonly raisedBy: string;
}

interface Ending {
  readonly disputeId: string;
  readonly version: number;
  readonly result: DisputeResult;
  readonly text: string;
}

/** What the customer does not agree with, line by line, until it is settled in one direction or the other (7.1.4). */
export function createDisputes(deps: SettlementDeps) {
  const aboutDispute = (
    actor: Actor,
    disputeId: string,
    act: (held: Held, dispute: DisputeRow) => Promise<unknown>,
  ): Promise<Statement> =>
    deps.database.write(async (tx) => {
      const { statementId } = await mustFindDispute(tx, disputeId);
      const held = await hold(tx, deps, actor, { id: statementId, version: null });
      // As it is once the statement is in hand.
      await act(held, await mustFindDispute(tx, disputeId));
      return statementView(tx, deps, actor, statementId);
    });

  return {
    dispute: (actor: Actor, { id, version, ...objection }: Objection): Promise<Statement> =>
      deps.database.write(async (tx) => {
        await raise(await hold(tx, deps, actor, { id, version }), objection);
        return statementView(tx, deps, actor, id);
      }),

    noteDispute: (actor: Actor, { disputeId, text }: { readonly disputeId: string; readonly text: string }) =>
      aboutDispute(actor, disputeId, async (held, { state }) => {
        if (state !== 'open') throw new UserError('settlement.disputeEnded');
        await addStep(held, 'dispute', text, disputeId);
        await put(held, {});
      }),

    endDispute: (actor: Actor, { disputeId, ...ending }: Ending) =>
      aboutDispute(actor, disputeId, (held, dispute) => end(held, dispute, ending)),
  };
}

async function raise(held: Held, { orderId, text, raisedBy }: Omit<Objection, keyof Versioned>): Promise<void> {
  const { tx, deps, actor, row } = held;
  if (!isWithCustomer(row.state)) throw new UserError('settlement.notWithCustomer');
  const orderNumber = orderId === null ? '' : await numberOf(held, orderId);
  const dispute: DisputeRow = {
    id: deps.ports.ids.next(),
    statementId: row.id,
    revision: row.revision,
    orderId,
    orderNumber,
    text,
    raisedBy,
    raisedAt: deps.now(),
    state: 'open',
    result: '',
    endedAt: null,
    endedByName: '',
    byId: actor.userId,
    byName: actor.displayName,
    version: 1,
  };
  await statementsRepository.addDispute(tx, dispute);
  // What he confirmed stays confirmed: its invoice waits until this is settled, or the next statement answers it.
  const state = row.state === 'confirmed' ? row.state : 'disputed';
  await put(held, { state }, ['disputed', { disputeId: dispute.id, orderId, orderNumber, text, raisedBy }]);
}

async function numberOf({ tx, row }: Held, orderId: string): Promise<string> {
  const lines = await linesRepository.of(tx, row.id, row.revision);
  const line = lines.find((one) => one.orderId === orderId);
  if (line) return line.orderNumber;
  throw new UserError('settlement.notOnIt', {}, [{ path: 'orderId', code: 'settlement.notOnIt' }]);
}

/** Once nothing is open the statement waits for the customer again; where he was right, a new version answers him. */
async function end(held: Held, dispute: DisputeRow, { version, result, text }: Omit<Ending, 'disputeId'>) {
  const { tx, deps, actor, row } = held;
  const current = () => statementView(tx, deps, actor, row.id);
  if (dispute.version !== version) throw new ConflictError('settlement.changedMeanwhile', await current());
  if (dispute.state !== 'open') throw new UserError('settlement.disputeEnded');
  // What was carried on to a newer version is settled about that one.
  const revision = row.state === 'disputed' ? row.revision : dispute.revision;
  const ended = { state: result, result: text, endedAt: deps.now(), endedByName: actor.displayName, revision };
  await statementsRepository.updateDispute(tx, dispute, ended, current);
  await addStep(held, 'dispute', text, dispute.id);
  const left = await statementsRepository.disputes(tx, [row.id]);
  const back = row.state === 'disputed' && !isDisputed(left) ? { state: 'sent' as const } : {};
  const { id: disputeId, orderId, orderNumber } = dispute;
  await put(held, back, ['disputeEnded', { disputeId, orderId, orderNumber, result, text, open: isDisputed(left) }]);
}

async function mustFindDispute(tx: WriteContext, id: string): Promise<DisputeRow> {
  const dispute = await statementsRepository.dispute(tx, id);
  if (!dispute) throw new UserError('settlement.disputeUnknown');
  return dispute;
}
