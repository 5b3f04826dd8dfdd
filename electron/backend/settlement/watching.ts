import { addDays } from '../../../shared/lib/dates.ts';
import { startWorker, type Worker } from '../worker.ts';
import { today } from './days.ts';
import { statementEvent } from './facts.ts';
import { heldPayload } from './holding.ts';
import { receivablesRepository } from './receivables.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

const beatMs = 600_000;

/** What holds an overdue payment is reported to the manager by itself (7.2.1). */
export function createWatching(deps: SettlementDeps) {
  return {
    /** Answers how many statements were reported. */
    reportHeld: () => reportHeld(deps, () => false),
    startWatcher: (): Worker =>
      startWorker(
        deps.ports,
        beatMs,
        (isStopped) => reportHeld(deps, isStopped),
        'overdue payments were not looked at',
      ),
  };
}

async function reportHeld(deps: SettlementDeps, isStopped: () => boolean): Promise<number> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) return 0;
  const yesterday = addDays(await today(deps), -1);
  let reported = 0;
  for (const { statementId, dueDay, open } of await receivablesRepository.open(deps.database.read, null)) {
    if (isStopped()) break;
    if (dueDay !== null && dueDay <= yesterday && open > 0 && (await report(deps, statementId))) reported += 1;
  }
  return reported;
}

/** Once for a statement, whatever workstation looks. */
async function report(deps: SettlementDeps, id: string): Promise<boolean> {
  const { read, write } = deps.database;
  if (await wasReported(deps, read, id)) return false;
  return write(async (tx) => {
    const row = await statementsRepository.hold(tx, id);
    const payload = row && (await heldPayload(tx, deps, row, 'overdue'));
    if (!payload || (await wasReported(deps, tx, id))) return false;
    await deps.events.append(tx, null, [await statementEvent(deps, 'held', row, payload)]);
    tx.changed('statement', id);
    return true;
  });
}

async function wasReported({ events }: SettlementDeps, at: SettlementDeps['database']['read'], id: string) {
  const told = await events.of(at, id);
  return told.some(({ type, payload }) => type === 'statement.held' && String(payload['heldAt']).startsWith('overdue'));
}
