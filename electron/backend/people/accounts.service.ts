import type { Account } from '../../../shared/contract/people.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import {
  type AccountInput,
  demandAccount,
  demandAnAdministrator,
  demandFreeName,
  demandStrongPassword,
  tidyAccount,
  tidyReach,
} from './account-rules.ts';
import { accountChanges, viewAccount, viewAccounts } from './account-view.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';
import { pinsRepository } from './pins/pins.repository.ts';
import { demandQualified } from './standing/qualifying.ts';

type Changed = AccountInput & { readonly id: string; readonly version: number; readonly active: boolean };

/** What an administrator does with accounts. */
export function createAccountsService(deps: PeopleDeps) {
  const { database, hasher, sessions, now } = deps;
  return {
    async accounts(): Promise<Account[]> {
      return [...(await viewAccounts(database.read, await peopleRepository.all(database.read), now()))];
    },

    /** The administrator knows this first password, so its bearer must change it at the first log-in. */
    async createAccount(actor: Actor, input: AccountInput & { readonly password: string }): Promise<Account> {
      const { password, ...typed } = input;
      demandStrongPassword(password, tidyAccount(typed).userKey);
      const passwordHash = await hasher.hash(password);
      return database.write(async (tx) => {
        const [made] = await addAccounts(deps, tx, actor, [{ ...typed, passwordHash, mustChangePassword: true }]);
        return viewAccount(tx, made?.id ?? '', now());
      });
    },

    /** Takes effect in open sessions before it returns. */
    async updateAccount(actor: Actor, input: Changed): Promise<Account> {
      const account = await database.write((tx) => updateAccount(deps, tx, actor, input));
      await sessions.refresh();
      return account;
    },

    /** A first password again, to be changed at the next log-in; a lock-out ends. */
    async resetPassword(actor: Actor, { id, password }: { readonly id: string; readonly password: string }) {
      demandStrongPassword(password, (await demandAccount(database.read, id)).userName);
      const passwordHash = await hasher.hash(password);
      await database.write((tx) => resetPassword(deps, tx, actor, { id, passwordHash }));
      await sessions.refresh();
    },
  };
}

/** Writes new accounts; user names are checked for their form and against those there are. */
export async function addAccounts(
  { events, ids, now }: Pick<PeopleDeps, 'events' | 'ids' | 'now'>,
  tx: WriteContext,
  actor: Actor | null,
  added: readonly (AccountInput & { readonly passwordHash: string; readonly mustChangePassword: boolean })[],
): Promise<readonly AccountRecord[]> {
  const madeAt = now();
  const accounts = added.map(({ passwordHash, mustChangePassword, ...typed }): AccountRecord => {
    const password = { passwordHash, mustChangePassword };
    const times = { lastLoginAt: null, createdAt: madeAt, updatedAt: madeAt };
    return {
      id: ids.next(),
      ...tidyAccount(typed),
      ...tidyReach(typed),
      ...password,
      active: true,
      ...times,
      version: 1,
    };
  });
  await peopleRepository.lock(tx);
  for (const { userKey } of accounts) await demandFreeName(tx, userKey, null);
  await peopleRepository.insert(tx, accounts);
  // Before the accounts are told of: whoever hears of them asks at once who may go on duty.
  for (const [at, { id, roles }] of accounts.entries()) {
    await demandQualified({ events, now }, tx, actor, { userId: id, roles, experience: added[at]?.experience });
  }
  await events.append(
    tx,
    actor,
    accounts.map(({ id, userName, nameZh, roles }) => ({
      type: 'people.accountCreated',
      subject: { kind: 'account', id },
      payload: { userName, nameZh, roles },
    })),
  );
  for (const { id } of accounts) tx.changed('account', id);
  return accounts;
}

async function updateAccount(
  { events, now }: PeopleDeps,
  tx: WriteContext,
  actor: Actor,
  { id, version, active, ...typed }: Changed,
): Promise<Account> {
  await peopleRepository.lock(tx);
  const before = await demandAccount(tx, id);
  const { roles, ...row } = { ...tidyAccount(typed), ...tidyReach(typed, before) };
  await demandFreeName(tx, row.userKey, id);
  const patch = { ...row, active, updatedAt: now() };
  await peopleRepository.update(tx, { id, version }, patch, () => viewAccount(tx, id, now()));
  await peopleRepository.replaceRoles(tx, id, roles);
  if (!active) await pinsRepository.removeOf(tx, id);
  await demandAnAdministrator(tx);
  await demandQualified({ events, now }, tx, actor, { userId: id, roles, experience: typed.experience });
  const payload = accountChanges(before, { ...before, ...row, roles, active });
  await events.append(tx, actor, [{ type: 'people.accountUpdated', subject: { kind: 'account', id }, payload }]);
  tx.changed('account', id);
  return viewAccount(tx, id, now());
}

async function resetPassword(
  { events, now }: PeopleDeps,
  tx: WriteContext,
  actor: Actor,
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string },
): Promise<void> {
  await peopleRepository.lock(tx);
  const account = await demandAccount(tx, id);
  const patch = { passwordHash, mustChangePassword: true, updatedAt: now() };
  await peopleRepository.update(tx, account, patch, () => viewAccount(tx, id, now()));
  await peopleRepository.forgetFailures(tx, account.userKey);
  await pinsRepository.removeOf(tx, id);
  await events.append(tx, actor, [{ type: 'people.passwordReset', subject: { kind: 'account', id } }]);
  tx.changed('account', id);
}
