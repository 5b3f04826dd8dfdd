import { UserError } from '../../../shared/errors/errors.ts';
import type { Language } from '../../../shared/i18n/languages.ts';
import type { Actor, Session } from '../session.ts';
import { demandStrongPassword } from './account-rules.ts';
import { identify } from './identify.ts';
import type { PeopleDeps } from './people-deps.ts';
import { peopleRepository } from './people.repository.ts';

/** What everybody does with his own account. */
export function createOwnAccountService(deps: PeopleDeps) {
  const { database, events, now, hasher, sessions } = deps;

  return {
    async setLanguage({ userId }: Actor, { language }: { readonly language: Language }): Promise<void> {
      await database.write(async (tx) => {
        await peopleRepository.lock(tx);
        const account = await peopleRepository.byId(tx, userId);
        if (!account || account.language === language) return;
        await peopleRepository.update(tx, account, { language, updatedAt: now() }, async () => account);
        tx.changed('account', userId);
      });
      await sessions.refresh();
    },

    /** The current password is asked for again, and wrong ones count towards the lock-out. */
    async changePassword(
      session: Session,
      actor: Actor,
      input: { readonly currentPassword: string; readonly newPassword: string },
    ): Promise<void> {
      const userName = session.user?.userName ?? '';
      const given = { userName, password: input.currentPassword };
      const account = await identify(deps, given, 'changePassword', 'people.passwordWrong');
      if (input.newPassword === input.currentPassword) throw atNewPassword('people.passwordSame');
      demandStrongPassword(input.newPassword, userName, 'newPassword');
      const passwordHash = await hasher.hash(input.newPassword);
      const { id, version } = account;
      await database.write(async (tx) => {
        const patch = { passwordHash, mustChangePassword: false, updatedAt: now() };
        await peopleRepository.update(tx, { id, version }, patch, async () => null);
        await events.append(tx, actor, [{ type: 'people.passwordChanged', subject: { kind: 'account', id } }]);
        tx.changed('account', id);
      });
      await sessions.refresh();
    },
  };
}

function atNewPassword(code: string): UserError {
  return new UserError(code, {}, [{ path: 'newPassword', code }]);
}
