import type { MailSettings } from '../../../shared/contract/mailbox.ts';
import type { MailAddress } from '../../../shared/domain/mailbox/settings.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { MailboxDeps } from './mailbox.deps.ts';
import { mailSettingsRepository } from './settings.repository.ts';

/** Where this workstation keeps the mailbox's password, outside the database. */
const secretKey = 'mailbox.password';

export type SettingsWithPassword = MailSettings & { readonly password: string | null };
type SettingsView = MailSettings & { readonly passwordHere: boolean };

/** The password as this workstation has it; `null` or empty when it has none. */
export function readPassword({ ports }: Pick<MailboxDeps, 'ports'>): Promise<string | null> {
  return ports.secrets.read(secretKey);
}

export async function settingsView(deps: MailboxDeps): Promise<SettingsView> {
  const settings = await mailSettingsRepository.read(deps.database.read);
  return { ...settings, passwordHere: Boolean(await readPassword(deps)) };
}

/** Saves what is shared in the database and the password on this workstation alone. */
export async function updateSettings(
  deps: MailboxDeps,
  actor: Actor,
  { password, ...settings }: SettingsWithPassword,
): Promise<SettingsView> {
  const before = await settingsView(deps);
  if (settings.enabled) demandAddress(settings, Boolean(password) || (password === null && before.passwordHere));
  await deps.database.write((tx) => save(tx, deps, actor, settings, password !== null));
  if (password !== null) await deps.ports.secrets.write(secretKey, password);
  return settingsView(deps);
}

async function save(
  tx: WriteContext,
  { events }: MailboxDeps,
  actor: Actor,
  settings: MailSettings,
  passwordChanged: boolean,
): Promise<void> {
  const before = await mailSettingsRepository.read(tx);
  if (before.version !== settings.version) throw new ConflictError('mailbox.settingsChanged', before);
  await mailSettingsRepository.save(tx, settings);
  const { version: _version, ...after } = settings;
  const payload = { ...after, passwordChanged };
  await events.append(tx, actor, [
    { type: 'mail.settingsChanged', subject: { kind: 'setting', id: 'mailbox' }, payload },
  ]);
  tx.changed('mail', 'settings');
}

function demandAddress({ host, user, folder }: MailAddress, hasPassword: boolean): void {
  const missing = Object.entries({ host, user, folder, password: hasPassword ? 'yes' : '' })
    .filter(([, value]) => value === '')
    .map(([path]) => ({ path, code: 'mailbox.settingMissing' }));
  if (missing.length > 0) throw new UserError('mailbox.settingMissing', {}, missing);
}
