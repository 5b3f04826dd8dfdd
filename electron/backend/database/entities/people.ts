import { EntitySchema } from 'typeorm';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import type { StandingRecord } from '../../../../shared/domain/people/standing.ts';
import type { Language, SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { count, instant, key, lock, maybeInstant, ref, text, yesNo } from '../columns.ts';

export interface UserAccountRow {
  id: string;
  userName: string;
  /** The user name as it is compared: half-width, lower case. Unique. */
  userKey: string;
  nameZh: string;
  nameEn: string;
  passwordHash: string;
  language: Language;
  active: boolean;
  mustChangePassword: boolean;
  /** Where reports reach the person; may be empty. */
  email: string;
  phone: string;
  /** Of the mails and sheets that the person is sent; empty: `language`. */
  mailLanguage: SheetLanguage | '';
  lastLoginAt: number | null;
  createdAt: number;
  updatedAt: number;
  version: number;
}

export const UserAccountEntity = new EntitySchema<UserAccountRow>({
  name: 'user_account',
  columns: {
    id: key,
    userName: text(60),
    userKey: text(60),
    nameZh: text(120),
    nameEn: text(120),
    passwordHash: text(300),
    language: text(8),
    active: yesNo,
    mustChangePassword: yesNo,
    email: { ...text(254), default: '' },
    phone: { ...text(40), default: '' },
    mailLanguage: { ...text(8), default: '' },
    lastLoginAt: maybeInstant,
    createdAt: instant,
    updatedAt: instant,
    version: lock,
  },
  indices: [{ columns: ['userKey'], unique: true }],
});

export interface UserRoleRow {
  userId: string;
  role: Role;
}

export const UserRoleEntity = new EntitySchema<UserRoleRow>({
  name: 'user_role',
  columns: { userId: { ...ref, primary: true }, role: { ...text(40), primary: true } },
  foreignKeys: [{ target: 'user_account', columnNames: ['userId'], referencedColumnNames: ['id'] }],
});

/** Who used which workstation last: the quick switch offers them. */
export interface KnownUserRow {
  workstation: string;
  userId: string;
  lastSeenAt: number;
}

export const KnownUserEntity = new EntitySchema<KnownUserRow>({
  name: 'known_user',
  columns: {
    workstation: { ...text(120), primary: true },
    userId: { ...ref, primary: true },
    lastSeenAt: instant,
  },
  foreignKeys: [{ target: 'user_account', columnNames: ['userId'], referencedColumnNames: ['id'] }],
});

/** Failed log-ins of a user name, whether somebody bears it or not: both are locked out alike. */
export interface LoginFailureRow {
  /** SHA-256 of the user name as it is compared: a password typed into the wrong field is not kept. */
  nameHash: string;
  count: number;
  windowStartedAt: number;
  lockOuts: number;
  lockedUntil: number | null;
  lastFailedAt: number;
}

export const LoginFailureEntity = new EntitySchema<LoginFailureRow>({
  name: 'login_failure',
  columns: {
    nameHash: { ...text(64), primary: true },
    count,
    windowStartedAt: instant,
    lockOuts: count,
    lockedUntil: maybeInstant,
    lastFailedAt: instant,
  },
});

/** What a person of the counter was qualified by, and what took it from him (5.3.11). */
export interface StandingRow extends StandingRecord {
  userId: string;
  /** The sitting that decided last; may be empty. */
  sittingId: string;
  version: number;
}

export const StandingEntity = new EntitySchema<StandingRow>({
  name: 'standing',
  columns: {
    userId: { ...ref, primary: true },
    ground: text(20),
    qualifiedAt: maybeInstant,
    reason: text(500),
    sittingId: text(36),
    validUntil: maybeInstant,
    expiredAt: maybeInstant,
    failedAt: maybeInstant,
    failedExam: text(500),
    suspendedAt: maybeInstant,
    suspendReason: text(500),
    version: lock,
  },
  foreignKeys: [{ target: 'user_account', columnNames: ['userId'], referencedColumnNames: ['id'] }],
});

/** A person's short way in at one workstation. */
export interface PinRow {
  workstation: string;
  userId: string;
  /** Hashed like a password. */
  pinHash: string;
  /** Since it fitted last; counted before each look. */
  tries: number;
  /** Why it is switched off until the next log-in by password; empty while it is on. */
  off: 'tries' | '';
  setAt: number;
  lastUsedAt: number;
}

export const PinEntity = new EntitySchema<PinRow>({
  name: 'pin',
  columns: {
    workstation: { ...text(120), primary: true },
    userId: { ...ref, primary: true },
    pinHash: text(300),
    tries: count,
    off: text(20),
    setAt: instant,
    lastUsedAt: instant,
  },
  foreignKeys: [{ target: 'user_account', columnNames: ['userId'], referencedColumnNames: ['id'] }],
});
