import type { Account } from '../../../shared/contract/people.ts';
import type { StandingRow } from '../database/entities/people.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { demandAccount } from './account-rules.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';
import { standingRepository } from './standing/standing.repository.ts';

/** Accounts as the administrator sees them, with the lock-outs that hold at `now`. */
export async function viewAccounts(
  at: ReadContext,
  records: readonly AccountRecord[],
  now: number,
): Promise<readonly Account[]> {
  const userKeys = records.map(({ userKey }) => userKey);
  const locks = await peopleRepository.lockedUntil(at, userKeys);
  const standings = await standingRepository.all(at);
  return records.map((record) =>
    accountOf(record, { lockedUntil: locks.get(record.userKey) ?? 0, standing: standings.get(record.id), now }),
  );
}

export async function viewAccount(at: ReadContext, id: string, now: number): Promise<Account> {
  const record = await demandAccount(at, id);
  const locks = await peopleRepository.lockedUntil(at, [record.userKey]);
  const standing = (await standingRepository.byId(at, id)) ?? undefined;
  return accountOf(record, { lockedUntil: locks.get(record.userKey) ?? 0, standing, now });
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

function accountOf(
  record: AccountRecord,
  given: { readonly lockedUntil: number; readonly standing: StandingRow | undefined; readonly now: number },
): Account {
  const { lockedUntil, standing, now } = given;
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
    qualified: standing?.qualifiedAt != null,
    lockedUntil: locked,
    lastLoginAt,
    version,
  };
}
