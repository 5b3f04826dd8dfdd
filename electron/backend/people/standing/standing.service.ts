import { isOnDuty, type Standing, standingOf } from '../../../../shared/domain/people/standing.ts';
import { UserError } from '../../../../shared/errors/errors.ts';
import type { ReadContext, WriteContext } from '../../database/unit-of-work.ts';
import type { Actor } from '../../session.ts';
import { startWorker, type Worker } from '../../worker.ts';
import { demandAccount } from '../account-rules.ts';
import { peopleRepository } from '../people.repository.ts';
import { createStandingActs } from './standing-acts.ts';
import { createStandingViews } from './standing-views.ts';
import { makeClerk, qualify, say, type StandingDeps } from './qualifying.ts';
import { standingRepository } from './standing.repository.ts';

const beatMs = 30_000;

export interface Passed {
  readonly userId: string;
  readonly sittingId: string;
  readonly examName: string;
  /** Epoch ms; `null` without an end. */
  readonly validUntil: number | null;
}
export type Failed = Omit<Passed, 'validUntil'>;

export type StandingService = ReturnType<typeof createStandingService>;

/** Who may go on duty (5.3.11): judged on reading from what is stored, so that no sleeping timer lengthens it. */
export function createStandingService(deps: StandingDeps) {
  const { now } = deps;

  async function of(at: ReadContext, userId: string): Promise<Standing> {
    const { roles } = await demandAccount(at, userId);
    return standingOf(roles, await standingRepository.byId(at, userId), now());
  }

  return {
    ...createStandingActs(deps),
    ...createStandingViews(deps),

    /** What a person may do at the counter now. */
    of,

    /** Of everybody who has or had an account. */
    async all(at: ReadContext): Promise<ReadonlyMap<string, Standing>> {
      const records = await standingRepository.all(at);
      const accounts = await peopleRepository.all(at);
      return new Map(accounts.map(({ id, roles }) => [id, standingOf(roles, records.get(id) ?? null, now())]));
    },

    /** Asked in the unit of work of the act itself: a suspension that another workstation wrote before it counts. */
    async demandOnDuty(tx: WriteContext, { userId }: Pick<Actor, 'userId'>): Promise<void> {
      const { state } = await of(tx, userId);
      if (!isOnDuty({ state })) throw new UserError(`standing.${state}`);
    },

    /** An exam was passed: a trainee becomes a clerk, on duty until its end; a clerk's term begins anew. */
    async passed(tx: WriteContext, actor: Actor, { userId, sittingId, examName, validUntil }: Passed): Promise<void> {
      await peopleRepository.lock(tx);
      const account = await demandAccount(tx, userId);
      await qualify(deps, tx, actor, userId, { ground: 'exam', reason: examName, validUntil, sittingId });
      if (account.roles.includes('csTrainee')) await makeClerk(deps, tx, account);
    },

    /** Failed for good, or a re-certification failed: he drafts only, until an exam is passed. */
    async failed(tx: WriteContext, actor: Actor, { userId, sittingId, examName }: Failed): Promise<void> {
      await peopleRepository.lock(tx);
      const before = await standingRepository.byId(tx, userId);
      await standingRepository.save(tx, userId, before, { failedAt: now(), failedExam: examName, sittingId });
      await say(deps, tx, actor, userId, 'failed', { examName, sittingId });
    },

    noteEnded: (): Promise<void> => noteEnded(deps),

    /** The worker that notes them. */
    startWatch: (): Worker =>
      startWorker(deps.ports, beatMs, () => noteEnded(deps), 'standings that ended could not be noted'),
  };
}

/**
 * Writes down what ended since: from then on no clock that is set back lengthens it. Windows are told, so that
 * screens follow too.
 */
async function noteEnded(deps: StandingDeps): Promise<void> {
  const { database, now } = deps;
  if ((await standingRepository.ended(database.read, now())).length === 0) return;
  await database.write(async (tx) => {
    await peopleRepository.lock(tx);
    for (const row of await standingRepository.ended(tx, now())) {
      await standingRepository.save(tx, row.userId, row, { expiredAt: now() });
      await say(deps, tx, null, row.userId, 'expired', { until: row.validUntil });
    }
  });
}
