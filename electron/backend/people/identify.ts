import { addFailure, type Failures, forgetAfterMs, minutesLocked } from '../../../shared/domain/people/lock-out.ts';
import { isUserName, userNameKey } from '../../../shared/domain/people/user-names.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';

/** Where a password was asked for. */
export type Occasion = 'logIn' | 'unlock' | 'switchTo' | 'changePassword' | 'setPin';

/**
 * Finds the active account that this name and password belong to. Nobody, an inactive account and a
 * wrong password answer alike (`code`) and take alike long; the fifth failure in 15 minutes, wherever
 * passwords are asked for, locks the name out (`people.lockedOut`, minutes).
 */
export async function identify(
  deps: Pick<PeopleDeps, 'database' | 'events' | 'now' | 'hasher'>,
  given: { readonly userName: string; readonly password: string },
  occasion: Occasion,
  code: string,
): Promise<AccountRecord> {
  const { database, hasher } = deps;
  const userKey = userNameKey(given.userName);
  // Counted before the slow comparison: tries sent side by side are counted as well as tries in turn.
  const failures = isUserName(userKey) ? await countTry(deps, userKey) : null;
  const found = failures ? await peopleRepository.byKey(database.read, userKey) : null;
  const account = found?.active ? found : null;
  if ((await hasher.matches(given.password, account?.passwordHash ?? null)) && account) {
    await database.write((tx) => peopleRepository.forgetFailures(tx, userKey));
    return account;
  }
  const minutes = minutesLocked(failures, deps.now());
  await recordFailure(deps, account, occasion, minutes);
  throw minutes > 0 ? lockedOut(minutes) : new UserError(code);
}

async function countTry({ database, now }: Pick<PeopleDeps, 'database' | 'now'>, userKey: string): Promise<Failures> {
  const at = now();
  return database.write(async (tx) => {
    await peopleRepository.lock(tx);
    const before = await peopleRepository.failures(tx, userKey);
    const minutes = minutesLocked(before, at);
    if (minutes > 0) throw lockedOut(minutes);
    const after = addFailure(before, at);
    await peopleRepository.forgetFailuresBefore(tx, at - forgetAfterMs);
    await peopleRepository.saveFailures(tx, userKey, after);
    return after;
  });
}

/** Neither the password nor the name that was typed: people type the one into the field of the other. */
async function recordFailure(
  { database, events }: Pick<PeopleDeps, 'database' | 'events'>,
  account: AccountRecord | null,
  occasion: Occasion,
  lockedMinutes: number,
): Promise<void> {
  await database.write((tx) =>
    events.append(tx, null, [
      {
        type: 'people.loginFailed',
        subject: { kind: 'account', id: account?.id ?? 'unknown' },
        payload: { occasion, ...(account ? { userName: account.userName } : {}), lockedMinutes },
      },
    ]),
  );
}

function lockedOut(minutes: number): UserError {
  return new UserError('people.lockedOut', { minutes });
}
