import type { Language } from '../../../shared/i18n/languages.ts';
import { defaultPermissionMatrix } from '../../../shared/domain/people/default-permissions.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type AccountInput, demandStrongPassword, demandUserName } from './account-rules.ts';
import { addAccounts } from './accounts.service.ts';
import type { PeopleDeps } from './people-deps.ts';
import { actorOf, signedIn } from './sessions.ts';
import { standingRepository } from './standing/standing.repository.ts';

export interface FirstAdministrator {
  readonly userName: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly password: string;
  readonly language: Language;
}

/** Accounts that no administrator makes, because there is none yet. */
export function createFirstAccounts(deps: PeopleDeps, workstation: string) {
  return {
    /** Judges and hashes before the unit of work; `create` writes the account and returns its bearer as the acting person. */
    async prepareAdministrator({ password, ...typed }: FirstAdministrator) {
      demandUserName(typed.userName, 'administrator.userName');
      demandStrongPassword(password, typed.userName, 'administrator.password');
      const passwordHash = await deps.hasher.hash(password);
      const account = { ...typed, roles: ['administrator' as const], passwordHash, mustChangePassword: false };
      return {
        async create(tx: WriteContext): Promise<Actor> {
          const [made] = await addAccounts(deps, tx, null, [account]);
          if (!made) throw new Error('The first account was not made');
          return actorOf(signedIn(made, defaultPermissionMatrix, null, deps.now()), workstation);
        },
      };
    },

    /** Accounts of the demonstration company: one password for all, hashed once. */
    async createWithSharedPassword(
      actor: Actor,
      password: string,
      accounts: readonly AccountInput[],
    ): Promise<readonly Actor[]> {
      const passwordHash = await deps.hasher.hash(password);
      const added = accounts.map((account) => ({ ...account, passwordHash, mustChangePassword: false }));
      return deps.database.write(async (tx) => {
        const made = await addAccounts(deps, tx, actor, added);
        const records = await standingRepository.all(tx);
        return made.map((account) => {
          const record = records.get(account.id) ?? null;
          return actorOf(signedIn(account, defaultPermissionMatrix, record, deps.now()), workstation);
        });
      });
    },
  };
}
