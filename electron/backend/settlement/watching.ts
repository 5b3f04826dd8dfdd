import { isWithCustomer } from '../../../shared/domain/settlement/moves.ts';
import { addDays } from '../../../shared/lib/dates.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { startWorker, type Worker } from '../worker.ts';
import { today } from './days.ts';
import { statementEvent } from './facts.ts';
import { heldAnew, heldPayload } from './holding.ts';
import { receivablesRepository } from './receivables.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

const beatMs = 600_000;

type Held = (
  at: ReadContext,
  deps: SettlementDeps,
  row: StatementRow,
) => Promise<Readonly<Record<string, unknown>> | null>;

/** What holds an overdue payment, or comes up while one is open, is reported to the manager by itself (7.2.1). */
export function createWatching(deps: SettlementDeps) {
  return {
    /** Answers how many reports were made. */
    reportHeld: () => reportHeld(deps, () => false),
    startWatcher: (): Worker =>
      startWorker(deps.ports, beatMs, (isStopped) => reportHeld(deps, isStopped), 'open payments were not looked at'),
  };
}

async function reportHeld(deps: SettlementDeps, isStopped: () => boolean): Promise<number> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) return 0;
  const yesterday = addDays(await today(deps), -1);
  let reported = 0;
  for (const { statementId, dueDay, open } of await receivablesRepository.open(deps.database.read, null)) {
    if (isStopped()) break;
    if (open <= 0) continue;
    const overdue = dueDay !== null && dueDay <= yesterday;
    if ((overdue && (await report(deps, statementId, stillHeld))) || (await report(deps, statementId, heldAnew))) {
      reported += 1;
    }
  }
  return reported;
}

/** Once for what there is to tell, whatever workstation looks. */
async function report(deps: SettlementDeps, id: string, held: Held): Promise<boolean> {
  const { read, write } = deps.database;
  const seen = await statementsRepository.find(read, id);
  if (!seen || !(await held(read, deps, seen))) return false;
  return write(async (tx) => {
    const row = await statementsRepository.hold(tx, id);
    const payload = row && isWithCustomer(row.state) && (await held(tx, deps, row));
    if (!row || !payload) return false;
    await deps.events.append(tx, null, [await statementEvent(tx, deps, 'held', row, payload)]);
    tx.changed('statement', id);
    return true;
  });
}

/** Told once that it is overdue and why. */
const stillHeld: Held = async (at, deps, row) => {
  const told = await deps.events.of(at, row.id);
  const known = ({ type, payload }: (typeof told)[number]) =>
    type === 'statement.held' && String(payload['heldAt']).startsWith('overdue');
  return told.some(known) ? null : heldPayload(at, deps, row, 'overdue');
};
