import type { SignedInPerson } from '../../../shared/contract/people.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Session, SignedInUser } from '../session.ts';
import { identify, type Occasion } from './identify.ts';
import { readMatrix } from './matrix.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';
import { actorOf, recordLock, signedIn } from './sessions.ts';
import { standingRepository } from './standing/standing.repository.ts';

const mostKnownUsers = 12;

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Who is at the counter: log-in and log-out, the lock, and one clerk taking over from another. */
export function createSignInService(deps: PeopleDeps) {
  const { database, sessions } = deps;

  async function comeIn(session: Session, given: Credentials, occasion: Occasion, code = 'people.loginFailed') {
    const account = await identify(deps, given, occasion, code);
    const user = await admit(deps, session, account, occasion);
    if (occasion === 'unlock' && session.user?.id === user.id) sessions.unlock(session, user);
    else sessions.enter(session, user);
    return personOf(user, account);
  }

  return {
    async me(session: Session) {
      const { user, locked } = session;
      const account = user && (await peopleRepository.byId(database.read, user.id));
      return user && account ? { user: personOf(user, account), locked } : { user: null, locked: false };
    },

    /** Whoever was signed in at this window is signed out first. */
    logIn: (session: Session, given: Credentials): Promise<SignedInPerson> => comeIn(session, given, 'logIn'),

    /** Another clerk takes the counter over: streams and rights of the former one end in the same step. */
    switchTo: (session: Session, given: Credentials): Promise<SignedInPerson> => comeIn(session, given, 'switchTo'),

    /** The same person comes back to the locked screen. */
    async unlock(session: Session, { password }: { readonly password: string }): Promise<SignedInPerson> {
      if (!session.user) throw new UserError('people.nobodyToUnlock');
      return comeIn(session, { userName: session.user.userName, password }, 'unlock', 'people.passwordWrong');
    },

    async lock(session: Session): Promise<void> {
      if (!session.user || session.locked) return;
      session.locked = true;
      await recordLock(deps, session.user, session.workstation, 'person');
    },

    async logOut(session: Session): Promise<void> {
      const { user } = session;
      sessions.leave(session);
      if (user) await database.write((tx) => recordLogOut(deps, tx, user, session.workstation));
    },

    /** When somebody came to the counter last, epoch ms. */
    lastLogInAt: async (at: ReadContext, userId: string): Promise<number | null> =>
      (await peopleRepository.byId(at, userId))?.lastLoginAt ?? null,

    async knownUsers(session: Session) {
      const rows = await peopleRepository.knownUsers(database.read, session.workstation, mostKnownUsers);
      return rows.map(({ userName, nameZh, nameEn }) => ({ userName, displayName: nameZh, nameEn }));
    },
  };
}

/** The password fitted: clears the failures and writes what happened. Looks once more: the account may be gone since. */
async function admit(
  deps: PeopleDeps,
  session: Session,
  { id }: AccountRecord,
  occasion: Occasion,
): Promise<SignedInUser> {
  const { database, events, now } = deps;
  const former = session.user;
  return database.write(async (tx) => {
    await peopleRepository.lock(tx);
    const account = await peopleRepository.byId(tx, id);
    if (!account?.active) throw new UserError('people.loginFailed');
    const user = signedIn(account, (await readMatrix(tx)).matrix, await standingRepository.byId(tx, id), now());
    await peopleRepository.noteLogin(tx, id, session.workstation, now());
    if (former && occasion === 'logIn') await recordLogOut(deps, tx, former, session.workstation);
    await events.append(tx, actorOf(user, session.workstation), [arrival(occasion, user, former)]);
    return user;
  });
}

function arrival(occasion: Occasion, { id }: SignedInUser, former: SignedInUser | null): NewEvent {
  const subject = { kind: 'account', id };
  if (occasion === 'unlock') return { type: 'people.unlocked', subject };
  if (occasion === 'logIn' || !former) return { type: 'people.loggedIn', subject };
  return { type: 'people.switched', subject, payload: { fromId: former.id, from: former.displayName } };
}

async function recordLogOut(
  { events }: PeopleDeps,
  tx: WriteContext,
  user: SignedInUser,
  workstation: string,
): Promise<void> {
  const subject = { kind: 'account', id: user.id };
  await events.append(tx, actorOf(user, workstation), [{ type: 'people.loggedOut', subject }]);
}

/** A signed-in person as a window sees him. */
export function personOf(user: SignedInUser, { mustChangePassword }: Pick<AccountRecord, 'mustChangePassword'>) {
  const { roles, permissions, standing, ends: _ends, ...rest } = user;
  return { ...rest, roles: [...roles], permissions: [...permissions], standing, mustChangePassword };
}
