import { createHash } from 'node:crypto';
import { In, LessThan } from 'typeorm';
import type { Failures } from '../../../shared/domain/people/lock-out.ts';
import { type Role, roles as allRoles } from '../../../shared/domain/people/roles.ts';
import {
  KnownUserEntity,
  LoginFailureEntity,
  UserAccountEntity,
  type UserAccountRow,
  UserRoleEntity,
} from '../database/entities/people.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** An account with what its bearer may be: the roles in the order of the manual. */
export interface AccountRecord extends UserAccountRow {
  readonly roles: readonly Role[];
}

/** Any number: the lock under which accounts, failures and the matrix change one after the other. */
const peopleLock = 5_301_978;

export const peopleRepository = {
  /** Two workstations may not both remove the last administrator but one, nor forget each other's failures. */
  async lock(tx: WriteContext): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    await manager.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [peopleLock]);
  },

  async byKey(at: ReadContext, userKey: string): Promise<AccountRecord | null> {
    return first(await withRoles(at, await managerOf(at).find(UserAccountEntity, { where: { userKey } })));
  },

  async byId(at: ReadContext, id: string): Promise<AccountRecord | null> {
    return first(await withRoles(at, await managerOf(at).find(UserAccountEntity, { where: { id } })));
  },

  async byIds(at: ReadContext, ids: readonly string[]): Promise<readonly AccountRecord[]> {
    return withRoles(at, await managerOf(at).find(UserAccountEntity, { where: { id: In([...ids]) } }));
  },

  async all(at: ReadContext): Promise<readonly AccountRecord[]> {
    return withRoles(at, await managerOf(at).find(UserAccountEntity, { order: { userKey: 'ASC' } }));
  },

  async insert(tx: WriteContext, accounts: readonly AccountRecord[]): Promise<void> {
    await insertRows(
      tx,
      UserAccountEntity,
      accounts.map(({ roles: _roles, ...row }) => row),
    );
    await insertRows(tx, UserRoleEntity, accounts.flatMap(roleRows));
  },

  /** Changes the account of that version; a stale one throws a conflict with what `current` reads. */
  async update(
    tx: WriteContext,
    { id, version }: Pick<UserAccountRow, 'id' | 'version'>,
    patch: Partial<Omit<UserAccountRow, 'id' | 'version'>>,
    current: () => Promise<unknown>,
  ): Promise<void> {
    await updateVersion(tx, UserAccountEntity, { id, version }, patch, { code: 'people.accountChanged', current });
  },

  async replaceRoles(tx: WriteContext, id: string, roles: readonly Role[]): Promise<void> {
    await managerOf(tx).delete(UserRoleEntity, { userId: id });
    await insertRows(tx, UserRoleEntity, roleRows({ id, roles }));
  },

  /** Not a change of the account: its version stays. */
  async noteLogin(tx: WriteContext, id: string, workstation: string, now: number): Promise<void> {
    await managerOf(tx).update(UserAccountEntity, { id }, { lastLoginAt: now });
    await managerOf(tx).upsert(KnownUserEntity, { workstation, userId: id, lastSeenAt: now }, [
      'workstation',
      'userId',
    ]);
  },

  async knownUsers(at: ReadContext, workstation: string, most: number): Promise<readonly UserAccountRow[]> {
    return managerOf(at)
      .createQueryBuilder(UserAccountEntity, 'a')
      .innerJoin(KnownUserEntity.options.name, 'k', 'k.user_id = a.id AND k.workstation = :workstation', {
        workstation,
      })
      .where('a.active = :yes', { yes: true })
      .orderBy('k.last_seen_at', 'DESC')
      .limit(most)
      .getMany();
  },

  async failures(at: ReadContext, userKey: string): Promise<Failures | null> {
    return managerOf(at).findOneBy(LoginFailureEntity, { nameHash: nameHash(userKey) });
  },

  /** Epoch ms until which each of these names is locked out, by user key. */
  async lockedUntil(at: ReadContext, userKeys: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const keyOf = new Map(userKeys.map((userKey) => [nameHash(userKey), userKey]));
    const rows = await managerOf(at).find(LoginFailureEntity, { where: { nameHash: In([...keyOf.keys()]) } });
    return new Map(rows.flatMap((row) => (row.lockedUntil ? [[keyOf.get(row.nameHash) ?? '', row.lockedUntil]] : [])));
  },

  async saveFailures(tx: WriteContext, userKey: string, failures: Failures): Promise<void> {
    await managerOf(tx).upsert(LoginFailureEntity, { nameHash: nameHash(userKey), ...failures }, ['nameHash']);
  },

  async forgetFailures(tx: WriteContext, userKey: string): Promise<void> {
    await managerOf(tx).delete(LoginFailureEntity, { nameHash: nameHash(userKey) });
  },

  async forgetFailuresBefore(tx: WriteContext, before: number): Promise<void> {
    await managerOf(tx).delete(LoginFailureEntity, { lastFailedAt: LessThan(before) });
  },
};

function nameHash(userKey: string): string {
  return createHash('sha256').update(userKey).digest('hex');
}

async function withRoles(at: ReadContext, rows: readonly UserAccountRow[]): Promise<readonly AccountRecord[]> {
  if (rows.length === 0) return [];
  const held = await managerOf(at).find(UserRoleEntity, { where: { userId: In(rows.map(({ id }) => id)) } });
  return rows.map((row) => {
    const ofRow = new Set(held.filter(({ userId }) => userId === row.id).map(({ role }) => role));
    return { ...row, roles: allRoles.filter((role) => ofRow.has(role)) };
  });
}

function roleRows({ id, roles }: Pick<AccountRecord, 'id' | 'roles'>) {
  return roles.map((role) => ({ userId: id, role }));
}

function first(accounts: readonly AccountRecord[]): AccountRecord | null {
  return accounts[0] ?? null;
}
