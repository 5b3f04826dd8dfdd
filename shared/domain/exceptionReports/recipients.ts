import type { SheetLanguage } from '../../i18n/languages.ts';
import { isEmail } from '../../lib/contacts.ts';
import type { Role } from '../people/roles.ts';
import { type ReportLimits, manualLimits } from './regime.ts';
import type { ReportClause } from './values.ts';

/** Whom the clauses name, who is told beside them, and by when. */
export interface ReportSettings extends ReportLimits {
  readonly recipients: Readonly<Record<ReportClause, readonly Role[]>>;
  readonly extra: readonly { readonly name: string; readonly address: string; readonly language: SheetLanguage }[];
}

export const startingReportSettings: ReportSettings = {
  recipients: {
    '3.3.1.2': ['departmentManager', 'qcManager', 'gm'],
    '3.3.1.3': ['departmentManager', 'qcManager', 'gm', 'projectManager'],
    '3.3.1.4': ['departmentManager', 'qcManager', 'gm'],
  },
  extra: [],
  ...manualLimits,
};

/** Somebody who works here. */
export interface Reachable {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly email: string;
  readonly phone: string;
  readonly language: SheetLanguage;
}

export interface ReportRecipient {
  /** The account's id, the address of one without, or `role:<role>` where nobody holds it. */
  readonly who: string;
  readonly userId: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly clause: ReportClause | null;
  readonly address: string;
  readonly phone: string;
  readonly language: SheetLanguage;
}

interface Office {
  readonly people: readonly Reachable[];
  /** Of today. */
  readonly absences: readonly { readonly userId: string; readonly substituteId: string }[];
}

/**
 * Everybody who is told under a clause, once each: whoever holds a role that it names, then who stands in for one of them
 * today, then further addresses. A role that nobody holds stays a line of its own: it must not be forgotten silently.
 */
export function recipientsOf(
  clause: ReportClause,
  { recipients, extra }: ReportSettings,
  { people, absences }: Office,
): readonly ReportRecipient[] {
  const named = recipients[clause].flatMap((role) => {
    const holders = people.filter(({ roles }) => roles.includes(role));
    return holders.length > 0 ? holders.map((person) => recipientOf(person, role, clause)) : [nobody(role, clause)];
  });
  const away = new Set(named.flatMap(({ userId }) => userId ?? []));
  const substitutes = absences
    .filter(({ userId }) => away.has(userId))
    .flatMap(({ substituteId }) => people.filter(({ id }) => id === substituteId))
    .map((person) => recipientOf(person, null, null));
  const others = extra.map(({ name, address, language }) => {
    return { who: address.toLowerCase(), userId: null, name, role: null, clause: null, address, phone: '', language };
  });
  const all = [...named, ...substitutes, ...others];
  const keys = all.map(({ who, address }) => [who, address.toLowerCase()] as const);
  return all.filter(({ who, address }, at) => {
    const before = keys.slice(0, at);
    return !before.some(([key, mail]) => key === who || (address !== '' && mail === address.toLowerCase()));
  });
}

/** Whom to phone now: the first, in their order, who has not been called, else the first who was not reached. */
export function nextToCall<T extends { readonly who: string; readonly clause: ReportClause | null }>(
  recipients: readonly T[],
  calls: readonly { readonly who: string; readonly reached: boolean }[],
): T | null {
  const named = recipients.filter(({ clause }) => clause !== null);
  if (calls.some(({ reached }) => reached)) return null;
  const called = new Set(calls.map(({ who }) => who));
  return named.find(({ who }) => !called.has(who)) ?? leastCalled(named, calls);
}

function leastCalled<T extends { readonly who: string }>(
  named: readonly T[],
  calls: readonly { readonly who: string }[],
): T | null {
  const times = (who: string) => calls.filter((call) => call.who === who).length;
  return named.toSorted((one, other) => times(one.who) - times(other.who))[0] ?? null;
}

function recipientOf(person: Reachable, role: Role | null, clause: ReportClause | null): ReportRecipient {
  const { id, name, email, phone, language } = person;
  return { who: id, userId: id, name, role, clause, address: isEmail(email) ? email : '', phone, language };
}

function nobody(role: Role, clause: ReportClause): ReportRecipient {
  return { who: `role:${role}`, userId: null, name: '', role, clause, address: '', phone: '', language: 'zh-CN' };
}
