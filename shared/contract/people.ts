import * as z from 'zod';
import { permissions } from '../domain/people/permissions.ts';
import { roles } from '../domain/people/roles.ts';
import { standingStates } from '../domain/people/standing.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, id, instant, language, open, signedIn, version } from './base.ts';

const role = z.enum(roles);
const userName = z.string().trim().min(1).max(60);
const password = z.string().max(200);
const personName = z.string().trim().min(1).max(120);

/** What a person may do at the counter now (5.3.11); times are epoch ms. */
export const standingSchema = z.object({
  state: z.enum(standingStates),
  until: instant.nullable(),
  since: instant.nullable(),
  reason: z.string(),
});

export const signedInUserSchema = z.object({
  id,
  userName: z.string(),
  displayName: z.string(),
  /** May be empty. */
  nameEn: z.string(),
  /** In which he acts: who is not on duty acts as a trainee. */
  roles: z.array(role),
  permissions: z.array(z.enum(permissions)),
  language,
  standing: standingSchema,
  mustChangePassword: z.boolean(),
});
export type SignedInPerson = z.infer<typeof signedInUserSchema>;

export const accountSchema = z.object({
  id,
  userName: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  roles: z.array(role),
  language,
  /** Where reports reach the person; empty where nobody said. */
  email: z.string(),
  phone: z.string(),
  /** Of the mails and sheets that the person is sent. */
  mailLanguage: z.enum(sheetLanguages),
  active: z.boolean(),
  /** Whether something qualified him to go on duty as a clerk, ended or not. */
  qualified: z.boolean(),
  /** Epoch ms until which log-in is refused after repeated failures. */
  lockedUntil: instant.nullable(),
  lastLoginAt: instant.nullable(),
  version,
});
export type Account = z.infer<typeof accountSchema>;

const accountInput = z.strictObject({
  userName,
  nameZh: personName,
  nameEn: z.string().trim().max(120),
  roles: z.array(role).min(1),
  language,
  /** Not said, it stays as it is. */
  email: z.string().trim().max(254).optional(),
  phone: z.string().trim().max(40).optional(),
  mailLanguage: z.enum(sheetLanguages).optional(),
  /** Why he may go on duty as a clerk without an exam; asked for where nothing qualified him. */
  experience: z.string().trim().max(500).optional(),
});

/** Somebody whom the counter offers for a quick switch. */
export const knownUserSchema = z.object({ userName: z.string(), displayName: z.string(), nameEn: z.string() });

export const matrixSchema = z.record(role, z.array(z.enum(permissions)));

export const peopleContract = {
  /** Who is at this window: nobody, somebody, or somebody behind the lock. */
  me: open.output(z.object({ user: signedInUserSchema.nullable(), locked: z.boolean() })),
  logIn: open.input(z.strictObject({ userName, password })).output(signedInUserSchema),
  logOut: open.output(z.void()),
  /** The screen is left: everything is refused until `unlock` or another log-in. */
  lock: open.output(z.void()),
  unlock: open.input(z.strictObject({ password })).output(signedInUserSchema),
  /** Another clerk takes the counter over: one step, nothing of the former one stays open. */
  switchTo: open.input(z.strictObject({ userName, password })).output(signedInUserSchema),
  /** Those who used this workstation lately, newest first. */
  knownUsers: open.output(z.array(knownUserSchema)),
  setLanguage: signedIn.input(z.strictObject({ language })).output(z.void()),
  changePassword: signedIn.input(z.strictObject({ currentPassword: password, newPassword: password })).output(z.void()),
  /** Everybody who may own an order. */
  owners: signedIn.output(z.array(z.object({ id, displayName: z.string(), nameEn: z.string() }))),
  /** What everybody is called who has or had an account, in both languages. */
  names: signedIn.output(z.array(z.object({ id, displayName: z.string(), nameEn: z.string() }))),
  accounts: allowed('people.administer').output(z.array(accountSchema)),
  createAccount: allowed('people.administer').input(accountInput.extend({ password })).output(accountSchema),
  updateAccount: allowed('people.administer')
    .input(accountInput.extend({ id, version, active: z.boolean() }))
    .output(accountSchema),
  /** Sets a first password that the person must change at the next log-in; lifts a lock-out. */
  resetPassword: allowed('people.administer').input(z.strictObject({ id, password })).output(z.void()),
  matrix: allowed('people.administer').output(z.object({ matrix: matrixSchema, version })),
  saveMatrix: allowed('people.administer')
    .input(z.strictObject({ matrix: matrixSchema, version }))
    .output(z.void()),
};
