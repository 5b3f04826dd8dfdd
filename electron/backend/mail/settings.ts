import type { OutgoingSettingsView, SenderStanding } from '../../../shared/contract/mail.ts';
import { checkSettings } from '../../../shared/domain/mail/check-settings.ts';
import { senders, type SenderName } from '../../../shared/domain/mail/settings.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { MailDeps } from './mail.deps.ts';
import { readSecret, writeSecret } from './secrets.ts';
import { outgoingRepository as repository, type VersionedSettings } from './settings.repository.ts';

export type SettingsWithSecrets = VersionedSettings & {
  /** `null` leaves what this workstation has. */
  readonly secrets: Readonly<Record<SenderName, string | null>>;
};

export async function settingsView(deps: MailDeps): Promise<OutgoingSettingsView> {
  const { retryMinutes, ...settings } = await repository.read(deps.database.read);
  return { ...settings, retryMinutes: [...retryMinutes], standings: await standings(deps) };
}

/** How each way out stands, with whether this workstation may use it. */
export async function standings(deps: MailDeps): Promise<SenderStanding[]> {
  const rows = await repository.standings(deps.database.read);
  return Promise.all(
    senders.map(async (sender) => {
      const row = rows.find(({ id }) => id === sender);
      return {
        sender,
        passwordHere: (await readSecret(deps, sender)) !== '',
        downSince: row?.downSince ?? null,
        reachedAt: row?.reachedAt ?? null,
        errorCode: row?.errorCode ?? null,
        errorDetail: row?.errorDetail ?? '',
      };
    }),
  );
}

/** Saves what is shared in the database and the passwords on this workstation alone. */
export async function saveSettings(
  deps: MailDeps,
  actor: Actor,
  { secrets, ...settings }: SettingsWithSecrets,
): Promise<OutgoingSettingsView> {
  const issues = checkSettings(settings);
  if (issues.length > 0) throw new UserError('mail.settingsWrong', {}, issues);
  const given = senders.filter((sender) => secrets[sender] !== null);
  await deps.database.write((tx) => save(tx, deps, actor, settings, given));
  for (const sender of given) await writeSecret(deps, sender, secrets[sender] ?? '');
  return settingsView(deps);
}

async function save(
  tx: WriteContext,
  { events }: MailDeps,
  actor: Actor,
  settings: VersionedSettings,
  passwordsChanged: readonly SenderName[],
): Promise<void> {
  const before = await repository.read(tx);
  if (before.version !== settings.version) throw new ConflictError('mail.settingsChanged', before);
  await repository.save(tx, settings);
  await repository.forgetTrouble(tx, senders);
  const { version: _version, ...after } = settings;
  const payload = { ...after, passwordsChanged };
  await events.append(tx, actor, [
    { type: 'message.settingsChanged', subject: { kind: 'setting', id: 'outgoing' }, payload },
  ]);
  tx.changed('message', 'settings');
}
