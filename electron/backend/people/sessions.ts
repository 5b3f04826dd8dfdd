import type { PermissionMatrix } from '../../../shared/domain/people/permissions.ts';
import {
  permissionsWith,
  rolesInEffect,
  withheldBy,
  type StandingRecord,
  standingOf,
} from '../../../shared/domain/people/standing.ts';
import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';
import type { House } from '../house.ts';
import type { Actor, Session, SignedInUser } from '../session.ts';
import { readMatrix } from './matrix.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';
import { standingRepository } from './standing/standing.repository.ts';

/** Every window's connection, and who is signed in there. */
export interface Sessions {
  /** A new, signed-out connection of one window. */
  open(workstation: string): Session;
  close(session: Session): void;
  /** The person takes the window over; what belonged to a former one ends. */
  enter(session: Session, user: SignedInUser): void;
  leave(session: Session): void;
  /** The same person is back at the locked window; nothing of his was ended. */
  unlock(session: Session, user: SignedInUser): void;
  /** Who is signed in at the windows of this workstation, locked ones too. */
  present(): readonly SignedInUser[];
  /** Before each call: whose standing has ended by now goes on as what is left of him, without asking the database. */
  judge(session: Session): void;
  /** Notes an act of a person, or locks the window when the last one is too long ago. */
  touch(session: Session): Promise<void>;
  /**
   * Reads the accounts of all who are signed in anew: rights follow roles and matrix at once,
   * and whoever is no longer active is signed out.
   */
  refresh(): Promise<void>;
  /** Once the readings are over that were begun before. */
  settled(): Promise<void>;
}

/**
 * A person as sessions carry him at `at`, with what becomes of him when his standing ends. Nobody may do anything
 * before a first password is changed.
 */
export function signedIn(
  account: AccountRecord,
  matrix: PermissionMatrix,
  record: StandingRecord | null,
  at: number,
): SignedInUser {
  const { id, userName, nameZh, nameEn, language, mustChangePassword } = account;
  const standing = standingOf(account.roles, record, at);
  const roles = rolesInEffect(account.roles, standing);
  const permissions = mustChangePassword ? new Set<never>() : permissionsWith(account.roles, standing, matrix);
  const end = standing.state === 'onDuty' ? standing.until : null;
  const ends = end === null ? null : { at: end, as: signedIn(account, matrix, record, end) };
  const withheld = withheldBy(standing, account.roles, matrix);
  return { id, userName, displayName: nameZh, nameEn, roles, permissions, withheld, language, standing, ends };
}

/** The signed-in person as facts name him. */
export function actorOf({ id, ...user }: SignedInUser, workstation: string): Actor {
  const { displayName, roles, permissions, language } = user;
  return { userId: id, displayName, roles, permissions, language, workstation };
}

export function createSessions(
  { database, events, ports, now }: House,
  /** Minutes without an act before a window locks. */
  idleLockMinutes: () => Promise<number>,
): Sessions {
  const { ids, logger } = ports;
  const open = new Set<Session>();
  const readings = inTurn(() => reread(database, open, now));
  const { run: refresh } = readings;

  database.changes.subscribe(({ topic }) => {
    if (topic !== 'account' && topic !== 'all') return;
    refresh().catch((error: unknown) => logger.error({ err: error }, 'sessions could not be refreshed'));
  });

  return {
    open(workstation) {
      const outside = { user: null, locked: false, lastActiveAt: now(), onSignOut: new Set<() => void>() };
      const session: Session = { id: ids.next(), workstation, ...outside };
      open.add(session);
      return session;
    },
    close(session) {
      leave(session);
      open.delete(session);
    },
    enter(session, user) {
      leave(session);
      session.user = user;
      session.lastActiveAt = now();
    },
    leave,
    unlock(session, user) {
      session.user = user;
      session.locked = false;
      session.lastActiveAt = now();
    },
    judge(session) {
      const ends = session.user?.ends;
      if (ends && now() >= ends.at) session.user = ends.as;
    },
    present: () => [...open].flatMap(({ user }) => user ?? []),
    touch: (session) => touch({ database, events, now }, session, idleLockMinutes),
    refresh,
    settled: readings.settled,
  };
}

async function touch(
  { database, events, now }: Pick<House, 'database' | 'events' | 'now'>,
  session: Session,
  idleLockMinutes: () => Promise<number>,
): Promise<void> {
  if (!session.user) return;
  const idleLockMs = (await idleLockMinutes()) * 60_000;
  const { user, locked } = session;
  if (!user || locked) return;
  if (now() - session.lastActiveAt < idleLockMs) {
    session.lastActiveAt = now();
    return;
  }
  session.locked = true;
  await recordLock({ database, events }, user, session.workstation, 'idle');
}

async function reread(database: Database, open: ReadonlySet<Session>, now: () => number): Promise<void> {
  const userIds = [...new Set([...open].flatMap(({ user }) => user?.id ?? []))];
  if (userIds.length === 0) return;
  const { matrix } = await readMatrix(database.read);
  const accounts = new Map((await peopleRepository.byIds(database.read, userIds)).map((row) => [row.id, row]));
  const records = await standingRepository.byIds(database.read, userIds);
  for (const session of open) {
    if (!session.user || !userIds.includes(session.user.id)) continue;
    const account = accounts.get(session.user.id);
    if (account?.active) session.user = signedIn(account, matrix, records.get(account.id) ?? null, now());
    else leave(session);
  }
}

/** One after the other: an older reading must not overwrite a newer one. */
function inTurn(work: () => Promise<void>): { run(): Promise<void>; settled(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    run() {
      last = last.then(work, work);
      return last;
    },
    settled: () => last.catch(() => {}),
  };
}

/** The screen was left, by a person's key or because nobody touched it for too long. */
export async function recordLock(
  { database, events }: { readonly database: Database; readonly events: Events },
  user: SignedInUser,
  workstation: string,
  by: 'person' | 'idle',
): Promise<void> {
  await database.write((tx) =>
    events.append(tx, actorOf(user, workstation), [
      { type: 'people.locked', subject: { kind: 'account', id: user.id }, payload: { by } },
    ]),
  );
}

function leave(session: Session): void {
  const ending = [...session.onSignOut];
  session.onSignOut.clear();
  session.user = null;
  session.locked = false;
  for (const end of ending) end();
}
