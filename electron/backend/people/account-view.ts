import type { Account } from '../../../shared/contract/people.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { demandAccount } from './account-rules.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';

/** Accounts as the administrator sees them, with the lock-outs that hold at `now`. */
export async function viewAccounts(
  at: ReadContext,
  records: readonly AccountRecord[],
  now: number,
): Promise<readonly Account[]> {
  const userKeys = records.map(({ userKey }) => userKey);
  const locks = await peopleRepository.lockedUntil(at, userKeys);
  return records.map((record) => accountOf(record, locks.get(record.userKey) ?? 0, now));
}

export async function viewAccount(at: ReadContext, id: string, now: number): Promise<Account> {
  const record = await demandAccount(at, id);
  const locks = await peopleRepository.lockedUntil(at, [record.userKey]);
  return accountOf(record, locks.get(record.userKey) ?? 0, now);
}

/** What was changed, each with its value before and after: evidence for the audit. */
export function accountChanges(before: AccountRecord, after: AccountRecord): Record<string, unknown> {
  const fields = [
    'userName',
    'nameZh',
    'nameEn',
    'roles',
    'language',
    'email',
    'phone',
    'mailLanguage',
    'active',
  ] as const;
  return Object.fromEntries(
    fields
      .filter((field) => String(before[field]) !== String(after[field]))
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
}

function accountOf(record: AccountRecord, lockedUntil: number, now: number): Account {
  const { id, userName, nameZh, nameEn, roles, language, active, lastLoginAt, version } = record;
  const { email, phone, mailLanguage } = record;
  const locked = lockedUntil > now ? lockedUntil : null;
  return {
    id,
    userName,
    nameZh,
    nameEn,
    roles: [...roles],
    language,
    email,
    phone,
    mailLanguage: mailLanguage || language,
    active,
    lockedUntil: locked,
    lastLoginAt,
    version,
  };
}
