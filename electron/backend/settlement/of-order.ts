import type { TimelineEntry } from '../../../shared/contract/orders.ts';
import type { OrderStatement } from '../../../shared/contract/settlement.ts';
import { stageOf } from '../../../shared/domain/settlement/stage.ts';
import type { EventRow } from '../database/entities/memory.ts';
import type { DisputeRow, StatementRow } from '../database/entities/settlement.ts';
import type { StatementLineRow } from '../database/entities/statement-lines.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { StatementFact } from './facts.ts';
import { linesRepository } from './lines.repository.ts';
import { progressOf } from './progress.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

/** What an order's own story tells of its statement; money is told only of where the order counts. */
const told: Readonly<Partial<Record<StatementFact, 'any' | 'counted'>>> = {
  drafted: 'any',
  lineHeld: 'any',
  lineLetGo: 'any',
  sent: 'any',
  disputed: 'any',
  disputeEnded: 'any',
  confirmed: 'any',
  corrected: 'any',
  invoiced: 'counted',
  partlyPaid: 'counted',
  paid: 'counted',
  paymentTakenBack: 'counted',
  writtenOff: 'counted',
};

/** From an order to the statements it stands on (7.1.1), and what became of them. */
export function createOfOrder(deps: SettlementDeps) {
  return {
    ofOrder: (orderId: string) => ofOrder(deps.database.read, orderId),
    /** Entries for the order's timeline; none for whoever may not read settlement. */
    async toldOfOrder(actor: Pick<Actor, 'permissions'>, orderId: string): Promise<readonly TimelineEntry[]> {
      if (!actor.permissions.has('settlement.read')) return [];
      const at = deps.database.read;
      const lines = Map.groupBy(await linesRepository.ofOrder(at, orderId), ({ statementId }) => statementId);
      const entries: TimelineEntry[] = [];
      for (const [id, own] of lines) {
        const events = await deps.events.of(at, id);
        entries.push(...events.filter((event) => concerns(event, orderId, own)).map(entryOf));
      }
      return entries;
    },
  };
}

/** The newest month first. */
async function ofOrder(at: ReadContext, orderId: string): Promise<OrderStatement[]> {
  const lines = await linesRepository.ofOrder(at, orderId);
  const ids = [...new Set(lines.map(({ statementId }) => statementId))];
  const statements = await statementsRepository.many(at, ids);
  const disputes = await statementsRepository.disputes(at, ids);
  const billedOn = await linesRepository.billedOn(at, orderId);
  return statements
    .toSorted((one, other) => other.month.localeCompare(one.month))
    .map((row) => ({
      id: row.id,
      number: row.number,
      month: row.month,
      stage: stageOf(progressOf(row)),
      revision: row.revision,
      standing: standingOf(row, lines, billedOn),
      disputes: disputes.filter((one) => one.statementId === row.id && isAbout(one, orderId)).length,
    }));
}

function standingOf(
  { id, revision }: StatementRow,
  lines: readonly StatementLineRow[],
  billedOn: string | null,
): OrderStatement['standing'] {
  const line = lines.find((one) => one.statementId === id && one.revision === revision);
  if (!line) return 'dropped';
  return line.hold === null && billedOn === id ? 'billed' : 'held';
}

function isAbout({ state, orderId: about }: DisputeRow, orderId: string): boolean {
  return state === 'open' && (about === null || about === orderId);
}

/** What was said of a version on which the order stands. The version that dropped it is told of as well. */
function concerns({ type, payload }: EventRow, orderId: string, own: readonly StatementLineRow[]): boolean {
  const what = type.slice('statement.'.length);
  const which = told[what as StatementFact];
  if (!type.startsWith('statement.') || which === undefined) return false;
  const { revision, orderId: about } = payload;
  if (typeof about === 'string' && about !== orderId) return false;
  const line = own.find((one) => one.revision === revision);
  if (which === 'counted') return line?.hold === null;
  return line !== undefined || (what === 'corrected' && own.some((one) => one.revision === Number(revision) - 1));
}

/** Without sums: those stand on the statement. */
function entryOf({ seq, type, at, actorName, workstation, clauses, payload }: EventRow): TimelineEntry {
  const { number, month, revision, reason, result, by, raisedBy, text } = payload;
  return {
    seq,
    type,
    at,
    actorName,
    workstation,
    clauses: clauses ? clauses.split(' ') : [],
    payload: { number, month, revision, reason, disputeResult: result, person: by ?? raisedBy, note: text },
  };
}
