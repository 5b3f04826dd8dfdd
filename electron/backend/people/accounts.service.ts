import type { Account } from '../../../shared/contract/people.ts';
import { isPasswordStrong, leastPasswordLength } from '../../../shared/domain/people/passwords.ts';
import { type Role, roles as allRoles } from '../../../shared/domain/people/roles.ts';
import { isUserName, userNameKey } from '../../../shared/domain/people/user-names.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { oneLine, toHalfWidth } from '../../../shared/lib/text.ts';
import type { Language } from '../../../shared/i18n/languages.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';

export interface AccountInput {
  readonly userName: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** A password is judged before it is hashed; `path` is its field in the form. */
export function demandStrongPassword(password: string, userName: string, path = 'password'): void {
  if (isPasswordStrong(password, userName)) return;
  const params = { least: leastPasswordLength };
  throw new UserError('people.passwordWeak', params, [{ path, code: 'people.passwordWeak', params }]);
}

/** Accounts as rows for a first writing; user names are checked for form and against the ones there are. */
export async function addAccounts(
  { events, ids, now }: Pick<PeopleDeps, 'events' | 'ids' | 'now'>,
  tx: WriteContext,
  actor: Actor | null,
  added: readonly (AccountInput & { readonly passwordHash: string; readonly mustChangePassword: boolean })[],
): Promise<readonly AccountRecord[]> {
  const at = now();
  const accounts = added.map((input): AccountRecord => {
    const { passwordHash, mustChangePassword, ...typed } = input;
    const times = { lastLoginAt: null, createdAt: at, updatedAt: at };
    return {
      id: ids.next(),
      ...tidyAccount(typed),
      passwordHash,
      mustChangePassword,
      active: true,
      ...times,
      version: 1,
    };
  });
  await peopleRepository.lock(tx);
  for (const { userKey } of accounts) await demandFreeName(tx, userKey, null);
  await peopleRepository.insert(tx, accounts);
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

/** What an administrator does with accounts. */
export function createAccountsService(deps: PeopleDeps) {
  const { database, events, now, hasher, sessions } = deps;

  async function shown(at: ReadContext, records: readonly AccountRecord[]): Promise<Account[]> {
    const locks = await peopleRepository.lockedUntil(
      at,
      records.map(({ userKey }) => userKey),
    );
    return records.map((record) => accountOf(record, locks.get(record.userKey) ?? 0, now()));
  }

  async function one(at: ReadContext, id: string): Promise<Account> {
    const [account] = await shown(at, [await demandAccount(at, id)]);
    if (!account) throw new Error('An account vanished while it was read');
    return account;
  }

  return {
    accounts: async (): Promise<Account[]> => shown(database.read, await peopleRepository.all(database.read)),

    /** The administrator knows this first password, so its bearer must change it at the first log-in. */
    async createAccount(actor: Actor, input: AccountInput & { readonly password: string }): Promise<Account> {
      const { password, ...typed } = input;
      demandStrongPassword(password, tidyAccount(typed).userKey);
      const passwordHash = await hasher.hash(password);
      return database.write(async (tx) => {
        const [made] = await addAccounts(deps, tx, actor, [{ ...typed, passwordHash, mustChangePassword: true }]);
        return one(tx, made?.id ?? '');
      });
    },

    /** Takes effect in open sessions before it returns. */
    async updateAccount(
      actor: Actor,
      input: AccountInput & { readonly id: string; readonly version: number; readonly active: boolean },
    ): Promise<Account> {
      const { id, version, active, ...typed } = input;
      const { roles, ...row } = tidyAccount(typed);
      const account = await database.write(async (tx) => {
        await peopleRepository.lock(tx);
        const before = await demandAccount(tx, id);
        await demandFreeName(tx, row.userKey, id);
        const patch = { ...row, active, updatedAt: now() };
        await peopleRepository.update(tx, { id, version }, patch, () => one(tx, id));
        await peopleRepository.replaceRoles(tx, id, roles);
        await demandAnAdministrator(tx);
        const payload = changesOf(before, { ...before, ...row, roles, active });
        await events.append(tx, actor, [{ type: 'people.accountUpdated', subject: { kind: 'account', id }, payload }]);
        tx.changed('account', id);
        return one(tx, id);
      });
      await sessions.refresh();
      return account;
    },

    /** A first password again, to be changed at the next log-in; a lock-out ends. */
    async resetPassword(actor: Actor, { id, password }: { readonly id: string; readonly password: string }) {
      demandStrongPassword(password, (await demandAccount(database.read, id)).userName);
      const passwordHash = await hasher.hash(password);
      await database.write(async (tx) => {
        await peopleRepository.lock(tx);
        const account = await demandAccount(tx, id);
        const patch = { passwordHash, mustChangePassword: true, updatedAt: now() };
        await peopleRepository.update(tx, account, patch, () => one(tx, id));
        await peopleRepository.forgetFailures(tx, account.userKey);
        await events.append(tx, actor, [{ type: 'people.passwordReset', subject: { kind: 'account', id } }]);
        tx.changed('account', id);
      });
      await sessions.refresh();
    },
  };
}

async function demandAccount(at: ReadContext, id: string): Promise<AccountRecord> {
  const account = await peopleRepository.byId(at, id);
  if (!account) throw new UserError('people.accountUnknown');
  return account;
}

async function demandFreeName(tx: WriteContext, userKey: string, ownId: string | null): Promise<void> {
  const bearer = await peopleRepository.byKey(tx, userKey);
  if (bearer && bearer.id !== ownId) throw atUserName('people.userNameTaken', { userName: bearer.userName });
}

async function demandAnAdministrator(tx: WriteContext): Promise<void> {
  const accounts = await peopleRepository.all(tx);
  if (accounts.some(({ active, roles }) => active && roles.includes('administrator'))) return;
  throw new UserError('people.lastAdministrator');
}

function tidyAccount({ userName, nameZh, nameEn, roles, language }: AccountInput) {
  demandUserName(userName);
  return {
    userName: toHalfWidth(userName).trim(),
    userKey: userNameKey(userName),
    nameZh: oneLine(nameZh),
    nameEn: oneLine(nameEn),
    roles: allRoles.filter((role) => roles.includes(role)),
    language,
  };
}

/** `path` is its field in the form. */
export function demandUserName(userName: string, path = 'userName'): void {
  if (!isUserName(userName)) throw atUserName('people.userNameWrong', {}, path);
}

function atUserName(code: string, params: Readonly<Record<string, string>> = {}, path = 'userName'): UserError {
  return new UserError(code, params, [{ path, code, params }]);
}

function accountOf(record: AccountRecord, lockedUntil: number, now: number): Account {
  const { id, userName, nameZh, nameEn, roles, language, active, lastLoginAt, version } = record;
  const locked = lockedUntil > now ? lockedUntil : null;
  return {
    id,
    userName,
    nameZh,
    nameEn,
    roles: [...roles],
    language,
    active,
    lockedUntil: locked,
    lastLoginAt,
    version,
  };
}

/** What was changed, each with its value before and after: evidence for the audit. */
function changesOf(before: AccountRecord, after: AccountRecord): Record<string, unknown> {
  const fields = ['userName', 'nameZh', 'nameEn', 'roles', 'language', 'active'] as const;
  return Object.fromEntries(
    fields
      .filter((field) => String(before[field]) !== String(after[field]))
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
}
