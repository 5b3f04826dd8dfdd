import { isPin, pinStateOf, pinText, pinTries } from '../../../../shared/domain/people/pins.ts';
import { userNameKey } from '../../../../shared/domain/people/user-names.ts';
import { UserError } from '../../../../shared/errors/errors.ts';
import type { PinRow } from '../../database/entities/people.ts';
import type { PeopleDeps } from '../people-deps.ts';
import { type AccountRecord, peopleRepository } from '../people.repository.ts';
import { pinsRepository } from './pins.repository.ts';

type PinDeps = Pick<PeopleDeps, 'database' | 'events' | 'now' | 'hasher'>;

/**
 * Finds the person whom a PIN belongs to at this workstation. Each look is counted before it is taken, so that tries
 * sent side by side get no more than those in turn; the fifth wrong one switches the PIN off until the next log-in by
 * password. Throws `people.pinWrong` (left) and `people.pinOff`; whoever has no PIN here hears the same.
 */
export async function identifyByPin(
  deps: PinDeps,
  workstation: string,
  given: { readonly userName: string; readonly pin: string },
): Promise<AccountRecord> {
  const { database, hasher } = deps;
  const found = await peopleRepository.byKey(database.read, userNameKey(given.userName));
  const account = found?.active && !found.mustChangePassword ? found : null;
  if (!account || !isPin(given.pin)) throw new UserError(isPin(given.pin) ? 'people.pinOff' : 'people.pinWrongForm');
  const row = await countLook(deps, workstation, account.id);
  if (await hasher.matches(pinSecret(workstation, account.id, given.pin), row.pinHash)) {
    const used = { tries: 0, off: '', lastUsedAt: deps.now() } as const;
    // It may have been taken away during the slow comparison.
    if (!(await database.write((tx) => pinsRepository.update(tx, row, used)))) throw new UserError('people.pinOff');
    return account;
  }
  const left = pinTries - row.tries;
  await recordWrongPin(deps, row, account, left);
  throw left > 0 ? new UserError('people.pinWrong', { left }) : new UserError('people.pinOff');
}

/** Bound to the workstation and the person: a row that is copied elsewhere opens nothing. */
export function pinSecret(workstation: string, userId: string, pin: string): string {
  return [workstation, userId, pinText(pin)].join('\n');
}

async function countLook({ database, now }: PinDeps, workstation: string, userId: string): Promise<PinRow> {
  return database.write(async (tx) => {
    await peopleRepository.lock(tx);
    const row = await pinsRepository.find(tx, workstation, userId);
    const { settings } = await pinsRepository.settings(tx);
    if (!row || pinStateOf(row, settings, now()) !== 'on') throw new UserError('people.pinOff');
    const tries = row.tries + 1;
    await pinsRepository.update(tx, row, { tries });
    return { ...row, tries };
  });
}

async function recordWrongPin(
  { database, events }: PinDeps,
  row: PinRow,
  { userName }: AccountRecord,
  left: number,
): Promise<void> {
  const subject = { kind: 'account', id: row.userId };
  await database.write(async (tx) => {
    if (left <= 0) await pinsRepository.update(tx, row, { off: 'tries' });
    await events.append(tx, null, [
      { type: 'people.pinFailed', subject, payload: { userName, left: Math.max(left, 0) } },
      ...(left <= 0 ? [{ type: 'people.pinOff', subject, payload: { why: 'tries' } }] : []),
    ]);
  });
}
