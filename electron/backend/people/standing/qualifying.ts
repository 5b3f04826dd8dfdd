import type { Ground } from '../../../../shared/domain/people/standing.ts';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import { UserError } from '../../../../shared/errors/errors.ts';
import { oneLine } from '../../../../shared/lib/text.ts';
import type { WriteContext } from '../../database/unit-of-work.ts';
import type { Actor } from '../../session.ts';
import type { PeopleDeps } from '../people-deps.ts';
import { type AccountRecord, peopleRepository } from '../people.repository.ts';
import { standingRepository } from './standing.repository.ts';

export type StandingDeps = Pick<PeopleDeps, 'database' | 'events' | 'now' | 'ports' | 'sessions'>;

interface Qualified {
  readonly ground: Ground;
  readonly reason: string;
  readonly validUntil: number | null;
  readonly sittingId: string;
}

/** From now on he may do the acts of duty; what a failed exam or a past end took comes back, a suspension stays. */
export async function qualify(
  { events, now }: Pick<StandingDeps, 'events' | 'now'>,
  tx: WriteContext,
  actor: Actor | null,
  userId: string,
  { ground, reason, validUntil, sittingId }: Qualified,
): Promise<void> {
  const before = await standingRepository.byId(tx, userId);
  const lifted = { expiredAt: null, failedAt: null, failedExam: '' };
  const patch = { ground, reason, validUntil, sittingId, qualifiedAt: now(), ...lifted };
  await standingRepository.save(tx, userId, before, patch);
  const passed = ground === 'exam';
  const payload = passed ? { examName: reason, sittingId, validUntil } : { reason };
  const type = passed ? 'people.standing.passed' : 'people.standing.takenOver';
  await events.append(tx, actor, [{ type, subject: { kind: 'account', id: userId }, clauses: ['5.3.11'], payload }]);
  tx.changed('account', userId);
}

/** A trainee becomes a clerk: the role changes with what qualified him. */
export async function makeClerk(
  { now }: Pick<StandingDeps, 'now'>,
  tx: WriteContext,
  account: AccountRecord,
): Promise<void> {
  const rest = account.roles.filter((role) => role !== 'csTrainee' && role !== 'csClerk');
  await peopleRepository.update(tx, account, { updatedAt: now() }, async () => null);
  await peopleRepository.replaceRoles(tx, account.id, ['csClerk', ...rest]);
}

/**
 * A clerk's role is given only to somebody qualified, or with the word of whoever gives it that he is experienced;
 * nobody says that of himself. Throws `standing.notQualified` at the field `experience`.
 */
export async function demandQualified(
  deps: Pick<StandingDeps, 'events' | 'now'>,
  tx: WriteContext,
  actor: Actor | null,
  given: { readonly userId: string; readonly roles: readonly Role[]; readonly experience?: string | undefined },
): Promise<void> {
  if (!given.roles.includes('csClerk')) return;
  if ((await standingRepository.byId(tx, given.userId))?.qualifiedAt != null) return;
  const reason = oneLine(given.experience ?? '');
  if (reason === '') throw atExperience('standing.notQualified');
  if (actor?.userId === given.userId) throw atExperience('standing.notOneself');
  await qualify(deps, tx, actor, given.userId, { ground: 'experienced', reason, validUntil: null, sittingId: '' });
}

/** One fact about a person's standing; every window hears of it. */
export async function say(
  { events }: Pick<StandingDeps, 'events'>,
  tx: WriteContext,
  actor: Actor | null,
  userId: string,
  what: 'failed' | 'expired' | 'suspended' | 'resumed',
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'account', id: userId };
  await events.append(tx, actor, [{ type: `people.standing.${what}`, subject, clauses: ['5.3.11'], payload }]);
  tx.changed('account', userId);
}

function atExperience(code: string): UserError {
  return new UserError(code, {}, [{ path: 'experience', code }]);
}
