import type { BackupState } from '../../../shared/contract/system.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { Database } from '../database/database.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { Clock, Logger } from '../ports.ts';
import type { Actor } from '../session.ts';

interface BackupDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
}

const subject = { kind: 'system', id: 'database' } as const;
const done = 'system.backedUp';
const failed = 'system.backupFailed';

const minute = 60_000;
/** Not at the very start, when the counter waits for its screen. */
const lookEvery = 10 * minute;
/** A little less than a day, so that it does not wander towards the night, when the machine is off. */
const daily = 22 * 60 * minute;
const tryAgainAfter = 60 * minute;

/** Copies the database and puts it on record. Throws `system.backupOnServer` where a server keeps the data. */
export async function backUp(deps: BackupDeps, actor: Actor | null, kind: 'manual' | 'daily') {
  const at = deps.now();
  const { file, size } = await deps.database.backUp(kind);
  await deps.database.write((tx) => deps.events.append(tx, actor, [{ type: done, subject, payload: { file, size } }]));
  return { file, size, at };
}

export async function backupState(at: ReadContext, { database, events }: BackupDeps): Promise<BackupState> {
  const facts = await events.of(at, subject.id);
  const last = facts.findLast(({ type }) => type === done);
  const trouble = facts.findLast(({ type }) => type === failed);
  return {
    byServer: database.kind === 'postgres',
    last: last ? { at: last.at, byName: last.actorName, file: textOf(last.payload['file']) } : null,
    failed: trouble && trouble.seq > (last?.seq ?? 0) ? { at: trouble.at, why: textOf(trouble.payload['why']) } : null,
  };
}

interface DailyDeps extends BackupDeps {
  readonly company: Pick<CompanyService, 'status'>;
}

/** A workstation that keeps its own data copies them once a day by itself. Returns the way to end it. */
export function startDailyBackups(
  deps: DailyDeps,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): () => Promise<void> {
  if (deps.database.kind === 'postgres') return async () => {};
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const stop = clock.every(lookEvery, () => {
    if (busy) return;
    busy = true;
    running = backUpIfDue(deps, logger).finally(() => {
      busy = false;
    });
  });
  return async () => {
    stop();
    await running;
  };
}

async function backUpIfDue(deps: DailyDeps, logger: Logger): Promise<void> {
  try {
    // A fact from before there is a company could never be taken away for one that is brought in.
    if ((await deps.company.status({ workstation: '' })).needsSetup) return;
  } catch (error) {
    logger.error({ err: error }, 'whether a daily backup is due could not be read');
    return;
  }
  try {
    const state = await backupState(deps.database.read, deps);
    const since = (fact: { readonly at: number } | null) => (fact ? deps.now() - fact.at : Number.POSITIVE_INFINITY);
    if (since(state.last) < daily || since(state.failed) < tryAgainAfter) return;
    await backUp(deps, null, 'daily');
  } catch (error) {
    logger.error({ err: error }, 'the daily backup failed');
    const why = error instanceof Error ? error.message.slice(0, 300) : String(error);
    await deps.database
      .write((tx) => deps.events.append(tx, null, [{ type: failed, subject, payload: { why } }]))
      .catch((problem: unknown) => logger.error({ err: problem }, 'the failed backup could not be put on record'));
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
