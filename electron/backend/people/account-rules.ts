import { isPasswordStrong, leastPasswordLength } from '../../../shared/domain/people/passwords.ts';
import { type Role, roles as allRoles } from '../../../shared/domain/people/roles.ts';
import { isUserName, userNameKey } from '../../../shared/domain/people/user-names.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Language, SheetLanguage } from '../../../shared/i18n/languages.ts';
import { isEmail, isPhone } from '../../../shared/lib/contacts.ts';
import { oneLine, toHalfWidth } from '../../../shared/lib/text.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';

export interface AccountInput {
  readonly userName: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  /** Not said, they stay as they are. */
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly mailLanguage?: SheetLanguage | undefined;
  /** Why he may go on duty as a clerk without an exam (5.3.11); asked for where nothing qualified him. */
  readonly experience?: string | undefined;
}

/** What was typed, as it is kept. Throws `people.userNameWrong`. */
export function tidyAccount({ userName, nameZh, nameEn, roles, language }: AccountInput) {
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

interface Reach {
  readonly email: string;
  readonly phone: string;
  readonly mailLanguage: SheetLanguage | '';
}

/** How the person is reached by mail and phone; what is not said stays as it was. Throws at the field that cannot be. */
export function tidyReach(said: Partial<AccountInput>, before: Reach = unreachable): Reach {
  const email = said.email === undefined ? before.email : toHalfWidth(said.email).trim();
  const phone = said.phone === undefined ? before.phone : oneLine(said.phone);
  if (email !== '' && !isEmail(email)) throw atField('email', 'people.emailWrong');
  if (phone !== '' && !isPhone(phone)) throw atField('phone', 'people.phoneWrong');
  // The language of the screen is no choice of its own: the mails follow it when it changes.
  const { mailLanguage = before.mailLanguage } = said;
  return { email, phone, mailLanguage: mailLanguage === said.language ? '' : mailLanguage };
}

const unreachable: Reach = { email: '', phone: '', mailLanguage: '' };

/** A password is judged before it is hashed; `path` is its field in the form. */
export function demandStrongPassword(password: string, userName: string, path = 'password'): void {
  if (isPasswordStrong(password, userName)) return;
  const params = { least: leastPasswordLength };
  throw new UserError('people.passwordWeak', params, [{ path, code: 'people.passwordWeak', params }]);
}

export function demandUserName(userName: string, path = 'userName'): void {
  if (!isUserName(userName)) throw atUserName('people.userNameWrong', {}, path);
}

export async function demandFreeName(tx: WriteContext, userKey: string, ownId: string | null): Promise<void> {
  const bearer = await peopleRepository.byKey(tx, userKey);
  if (bearer && bearer.id !== ownId) throw atUserName('people.userNameTaken', { userName: bearer.userName });
}

export async function demandAccount(at: ReadContext, id: string): Promise<AccountRecord> {
  const account = await peopleRepository.byId(at, id);
  if (!account) throw new UserError('people.accountUnknown');
  return account;
}

export async function demandAnAdministrator(tx: WriteContext): Promise<void> {
  const accounts = await peopleRepository.all(tx);
  if (accounts.some(({ active, roles }) => active && roles.includes('administrator'))) return;
  throw new UserError('people.lastAdministrator');
}

function atUserName(code: string, params: Readonly<Record<string, string>> = {}, path = 'userName'): UserError {
  return atField(path, code, params);
}

function atField(path: string, code: string, params: Readonly<Record<string, string>> = {}): UserError {
  return new UserError(code, params, [{ path, code, params }]);
}
