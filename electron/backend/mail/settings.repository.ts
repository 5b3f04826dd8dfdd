import { type OutgoingSettings, type SenderName, untouchedSettings } from '../../../shared/domain/mail/settings.ts';
import { SettingEntity } from '../database/entities/company.ts';
import { OutboxAccountEntity, type OutboxAccountRow } from '../database/entities/mail.ts';
import { insertMissingRows, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const key = 'outgoing';

export type VersionedSettings = OutgoingSettings & { readonly version: number };

/** By which ways the company's messages leave; the passwords are not among it. */
export const outgoingRepository = {
  async read(at: ReadContext): Promise<VersionedSettings> {
    const row = await managerOf(at).findOneBy(SettingEntity, { key });
    return { ...untouchedSettings, ...(row?.value as OutgoingSettings | undefined), version: row?.version ?? 0 };
  },

  async save(tx: WriteContext, { version, ...value }: VersionedSettings): Promise<void> {
    if (version === 0) await insertRows(tx, SettingEntity, [{ key, value, version: 1 }]);
    else {
      const current = () => outgoingRepository.read(tx);
      await updateVersion(tx, SettingEntity, { key, version }, { value }, { code: 'mail.settingsChanged', current });
    }
  },

  standings: (at: ReadContext): Promise<OutboxAccountRow[]> => managerOf(at).find(OutboxAccountEntity),

  async keepStanding(tx: WriteContext, row: OutboxAccountRow): Promise<void> {
    await insertMissingRows(tx, OutboxAccountEntity, [row]);
    const { id, ...patch } = row;
    await managerOf(tx).update(OutboxAccountEntity, { id }, patch);
  },

  /** The settings are others: what was wrong with these ways before means nothing. */
  async forgetTrouble(tx: WriteContext, ids: readonly SenderName[]): Promise<void> {
    for (const id of ids) await managerOf(tx).update(OutboxAccountEntity, { id }, { nextTryAt: 0 });
  },
};
