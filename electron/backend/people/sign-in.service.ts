import type { SignedInPerson } from '../../../shared/contract/people.ts';
import { pinStateOf } from '../../../shared/domain/people/pins.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Session, SignedInUser } from '../session.ts';
import { identify, type Occasion } from './identify.ts';
import { readMatrix } from './matrix.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';
import { identifyByPin } from './pins/identify-by-pin.ts';
import { pinsRepository } from './pins/pins.repository.ts';
import { actorOf, recordLock, signedIn } from './sessions.ts';
import { standingRepository } from './standing/standing.repository.ts';

const mostKnownUsers = 12;

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

interface PinCredentials {
  readonly userName: string;
  readonly pin: string;
}

type Arrival = Exclude<Occasion, 'changePassword' | 'setPin'>;

/** Who is at the counter: log-in and log-out, the lock, and one clerk taking over from another. */
export function createSignInService(deps: PeopleDeps) {
  const { database, sessions } = deps;

  async function comeIn(session: Session, given: Credentials, occasion: Arrival, code = 'people.loginFailed') {
    return enter(session, await identify(deps, given, occasion, code), occasion, 'password');
  }

  async function comeInByPin(session: Session, given: PinCredentials, occasion: Arrival) {
    return enter(session, await identifyByPin(deps, session.workstation, given), occasion, 'pin');
  }

  async function enter(session: Session, account: AccountRecord, occasion: Arrival, by: 'password' | 'pin') {
    const user = await admit(deps, session, account, { occasion, by });
    if (occasion === 'unlock' && session.user?.id === user.id) sessions.unlock(session, user);
    else sessions.enter(session, user);
    return personOf(user, account);
  }

  return {
    async me(session: Session) {
      // A window asks because of a change: its rights must be those after it.
      await sessions.settled();
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

    /** The same two by the PIN that he set at this workstation. */
    async unlockByPin(session: Session, { pin }: { readonly pin: string }): Promise<SignedInPerson> {
      if (!session.user) throw new UserError('people.nobodyToUnlock');
      return comeInByPin(session, { userName: session.user.userName, pin }, 'unlock');
    },

    /** Only where somebody is signed in already: the first one of the day types his password. */
    async switchByPin(session: Session, given: PinCredentials): Promise<SignedInPerson> {
      if (!session.user) throw new UserError('people.nobodyToUnlock');
      return comeInByPin(session, given, 'switchTo');
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

    knownUsers: (session: Session) => knownUsers(deps, session),
  };
}

async function knownUsers({ database, now }: PeopleDeps, session: Session) {
  const rows = await peopleRepository.knownUsers(database.read, session.workstation, mostKnownUsers);
  const pins = new Map(
    (await pinsRepository.ofWorkstation(database.read, session.workstation)).map((pin) => [pin.userId, pin]),
  );
  const { settings } = await pinsRepository.settings(database.read);
  return rows.map(({ id, userName, nameZh, nameEn }) => {
    const pin = pinStateOf(pins.get(id) ?? null, settings, now()) === 'on';
    return { userName, displayName: nameZh, nameEn, pin };
  });
}

/** The password fitted: clears the failures and writes what happened. Looks once more: the account may be gone since. */
async function admit(
  deps: PeopleDeps,
  session: Session,
  { id }: AccountRecord,
  { occasion, by }: { readonly occasion: Arrival; readonly by: 'password' | 'pin' },
): Promise<SignedInUser> {
  const { database, events, now } = deps;
  const former = session.user;
  return database.write(async (tx) => {
    await peopleRepository.lock(tx);
    const account = await peopleRepository.byId(tx, id);
    if (!account?.active) throw new UserError('people.loginFailed');
    const user = signedIn(account, (await readMatrix(tx)).matrix, await standingRepository.byId(tx, id), now());
    if (by === 'password') await pinsRepository.forgive(tx, session.workstation, id);
    else if (account.mustChangePassword || user.permissions.has('people.administer'))
      throw new UserError('people.pinOff');
    await peopleRepository.noteLogin(tx, id, session.workstation, now());
    if (former && occasion === 'logIn') await recordLogOut(deps, tx, former, session.workstation);
    await events.append(tx, actorOf(user, session.workstation), [arrival(occasion, by, user, former)]);
    return user;
  });
}

function arrival(
  occasion: Arrival,
  by: 'password' | 'pin',
  { id }: SignedInUser,
  former: SignedInUser | null,
): NewEvent {
  const subject = { kind: 'account', id };
  if (occasion === 'unlock') return { type: 'people.unlocked', subject, payload: { by } };
  if (occasion === 'logIn' || !former) return { type: 'people.loggedIn', subject };
  return { type: 'people.switched', subject, payload: { fromId: former.id, from: former.displayName, by } };
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
