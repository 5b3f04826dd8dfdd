import { isPin, isPinStrong, type PinSettings, pinStateOf } from '../../../../shared/domain/people/pins.ts';
import { UserError } from '../../../../shared/errors/errors.ts';
import type { PinRow } from '../../database/entities/people.ts';
import type { Actor, Session } from '../../session.ts';
import { identify } from '../identify.ts';
import type { PeopleDeps } from '../people-deps.ts';
import { peopleRepository } from '../people.repository.ts';
import { pinSecret } from './identify-by-pin.ts';
import { pinsRepository } from './pins.repository.ts';

/**
 * The short way back to a workstation where somebody has logged in with his password. Not for whoever administers
 * accounts: a few digits that a bystander can read must not open everybody's rights.
 */
export function createPinsService(deps: PeopleDeps) {
  const { database, events, now, hasher } = deps;
  return {
    /** One's own PIN at this workstation. */
    async pin({ workstation, user }: Session) {
      const row = await pinsRepository.find(database.read, workstation, user?.id ?? '');
      const { settings } = await pinsRepository.settings(database.read);
      const possible = settings.allowed && !user?.permissions.has('people.administer');
      return { possible, state: pinStateOf(row, settings, now()), unusedDays: settings.unusedDays };
    },

    /** Asks for the password again: whoever finds an open window must not leave his own PIN there. */
    async setPin(session: Session, actor: Actor, input: { readonly currentPassword: string; readonly pin: string }) {
      const { settings } = await pinsRepository.settings(database.read);
      const userName = session.user?.userName ?? '';
      if (!settings.allowed) throw new UserError('people.pinsNotAllowed');
      if (actor.permissions.has('people.administer')) throw new UserError('people.pinNotForAdministrators');
      demandStrongPin(input.pin, userName);
      const given = { userName, password: input.currentPassword };
      const account = await identify(deps, given, 'setPin', 'people.passwordWrong');
      if (account.mustChangePassword) throw new UserError('people.pinPasswordFirst');
      const { workstation } = session;
      const pinHash = await hasher.hash(pinSecret(workstation, account.id, input.pin));
      const times = { setAt: now(), lastUsedAt: now() };
      const row: PinRow = { workstation, userId: account.id, pinHash, tries: 0, off: '', ...times };
      await database.write(async (tx) => {
        await pinsRepository.put(tx, row);
        await events.append(tx, actor, [{ type: 'people.pinSet', subject: { kind: 'account', id: account.id } }]);
        tx.changed('account', account.id);
      });
    },

    async removePin({ workstation }: Session, actor: Actor): Promise<void> {
      const { userId } = actor;
      await database.write(async (tx) => {
        if (!(await pinsRepository.remove(tx, workstation, userId))) return;
        await events.append(tx, actor, [{ type: 'people.pinRemoved', subject: { kind: 'account', id: userId } }]);
        tx.changed('account', userId);
      });
    },

    ...createPinSettings(deps),
  };
}

function createPinSettings({ database, events }: Pick<PeopleDeps, 'database' | 'events'>) {
  return {
    async pinSettings(): Promise<PinSettings & { readonly version: number }> {
      const { settings, version } = await pinsRepository.settings(database.read);
      return { ...settings, version };
    },

    /** Not allowed any more, they are gone: allowing them again brings none back. */
    async savePinSettings(actor: Actor, input: PinSettings & { readonly version: number }): Promise<void> {
      const { version, ...settings } = input;
      await database.write(async (tx) => {
        await peopleRepository.lock(tx);
        await pinsRepository.saveSettings(tx, settings, version);
        if (!settings.allowed) await pinsRepository.removeAll(tx);
        const subject = { kind: 'setting', id: 'pins' };
        await events.append(tx, actor, [{ type: 'people.pinSettingsChanged', subject, payload: { ...settings } }]);
        tx.changed('account', 'pins');
      });
    },
  };
}

function demandStrongPin(pin: string, userName: string): void {
  if (isPinStrong(pin, userName)) return;
  const code = isPin(pin) ? 'people.pinWeak' : 'people.pinWrongForm';
  throw new UserError(code, {}, [{ path: 'pin', code }]);
}
