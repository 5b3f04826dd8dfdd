import { counterRoles, isOnDuty, standingOf } from '../../../../shared/domain/people/standing.ts';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import { ConflictError, UserError } from '../../../../shared/errors/errors.ts';
import type { StandingRow } from '../../database/entities/people.ts';
import type { ReadContext, WriteContext } from '../../database/unit-of-work.ts';
import type { Actor } from '../../session.ts';
import { demandAccount } from '../account-rules.ts';
import { type AccountRecord, peopleRepository } from '../people.repository.ts';
import { makeClerk, qualify, say, type StandingDeps } from './qualifying.ts';
import { standingRepository } from './standing.repository.ts';

export interface Decision {
  readonly userId: string;
  /** Of the standing as it was seen when this was decided. */
  readonly version: number;
  readonly reason: string;
}

interface Judged {
  readonly account: AccountRecord;
  readonly before: StandingRow | null;
  readonly state: ReturnType<typeof standingOf>['state'];
}

/** What a superior decides about others, each with its reason; never about himself. */
export function createStandingActs(deps: StandingDeps) {
  /** One unit of work; in open sessions it holds before this returns. */
  async function decide(
    actor: Actor,
    { userId, version }: Decision,
    act: (tx: WriteContext, judged: Judged) => Promise<void>,
  ): Promise<void> {
    if (userId === actor.userId) throw new UserError('standing.notOneself');
    await deps.database.write(async (tx) => {
      await peopleRepository.lock(tx);
      const account = await demandAccount(tx, userId);
      const before = await standingRepository.byId(tx, userId);
      if ((before?.version ?? 0) !== version) throw new ConflictError('standing.changed', before);
      await act(tx, { account, before, state: standingOf(account.roles, before, deps.now()).state });
    });
    await deps.sessions.refresh();
  }

  return {
    /** Back to drafting from this moment on, whatever he is in the middle of; his drafts stay his. */
    suspend: (actor: Actor, decision: Decision): Promise<void> =>
      decide(actor, decision, async (tx, { account, before, state }) => {
        if (state === 'suspended') throw new UserError('standing.alreadySuspended');
        if (!isAtCounter(account)) throw new UserError('standing.notAtCounter');
        await demandAnotherDirector(tx, account);
        const { reason } = decision;
        await standingRepository.save(tx, account.id, before, { suspendedAt: deps.now(), suspendReason: reason });
        await say(deps, tx, actor, account.id, 'suspended', { reason });
      }),

    /** What he was before the suspension holds again, if its term has not ended meanwhile. */
    resume: (actor: Actor, decision: Decision): Promise<void> =>
      decide(actor, decision, async (tx, { account, before, state }) => {
        if (state !== 'suspended') throw new UserError('standing.notSuspended');
        await standingRepository.save(tx, account.id, before, { suspendedAt: null, suspendReason: '' });
        await say(deps, tx, actor, account.id, 'resumed', { reason: decision.reason });
      }),

    /** On duty by a superior's word that he knows the work; a trainee becomes a clerk. */
    takeOver: (actor: Actor, decision: Decision): Promise<void> =>
      decide(actor, decision, async (tx, { account, state }) => {
        if (isOnDuty({ state })) throw new UserError('standing.alreadyOnDuty');
        if (state === 'suspended') throw new UserError('standing.suspendedFirst');
        const { reason } = decision;
        await qualify(deps, tx, actor, account.id, { ground: 'experienced', reason, validUntil: null, sittingId: '' });
        if (account.roles.includes('csTrainee')) await makeClerk(deps, tx, account);
      }),
  };
}

export function isAtCounter({ roles }: { readonly roles: readonly Role[] }): boolean {
  return counterRoles.some((role) => roles.includes(role));
}

/** Somebody must be left who can lift it again. */
async function demandAnotherDirector(at: ReadContext, { id, roles }: AccountRecord): Promise<void> {
  if (!roles.includes('csDirector')) return;
  const records = await standingRepository.all(at);
  const others = (await peopleRepository.all(at)).filter(
    (one) => one.id !== id && one.active && one.roles.includes('csDirector') && !records.get(one.id)?.suspendedAt,
  );
  if (others.length === 0) throw new UserError('standing.lastDirector');
}
